-- `a-vs` and `b` would be compared at the address of `a` and `vs-b`. NOT VALID: a tool that has such an address already
-- keeps it, and takes another when it is next saved; its former addresses stay what they were.
ALTER TABLE tool ADD CONSTRAINT tool_slug_apart CHECK (slug !~ '^vs-|-vs$') NOT VALID;
