-- Every save asks who else has a name, however it is written: by the key that nameKey() makes of it
-- (lib/store/tools/find-taken.ts), which without these is made of every name there is.
CREATE INDEX tool_by_name_key ON tool ((btrim(regexp_replace(replace(translate(normalize(lower(normalize(name, NFKC)), NFKC), 'ς', 'σ'), U&'i\0307', 'i'), '\s+', ' ', 'g'))));
CREATE INDEX alias_by_name_key ON alias ((btrim(regexp_replace(replace(translate(normalize(lower(normalize(text, NFKC)), NFKC), 'ς', 'σ'), U&'i\0307', 'i'), '\s+', ' ', 'g'))));
