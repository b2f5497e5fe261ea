-- What a tool says of its support, its release lines, whose versions it carries and what is watched of it stands in its
-- document alone. The catalogue takes documents as they stand, so those that were saved before say that they say nothing.
UPDATE tool_document SET document = (
    '{"versionsOf": null, "support": {"kind": null, "text": null, "unverified": false, "sources": []}, "lines": [],
      "watch": {"feeds": [], "tags": null, "endoflife": null, "landscape": null, "packages": [], "licence": null, "ignore": []}}'::jsonb
    || document::jsonb)::json
  WHERE NOT document::jsonb ?& ARRAY['versionsOf', 'support', 'lines', 'watch'];
