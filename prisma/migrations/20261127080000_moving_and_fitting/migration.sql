-- Guides to other tools, and what works with what, stand in the document of a tool alone. The catalogue takes documents as
-- they stand, so those that were saved before say that they say nothing.
UPDATE tool_document SET document = ('{"moves": [], "mappings": [], "worksWith": []}'::jsonb || document::jsonb)::json
  WHERE NOT document::jsonb ?& ARRAY['moves', 'mappings', 'worksWith'];
