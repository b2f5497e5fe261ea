-- Written by hand: one fact in eight has a note, a text, a number or dates. Loading the catalogue reads those apart
-- from what every fact has; with this index it does not walk all facts a second time (a fifth of the load).
CREATE INDEX fact_with_details ON fact (tool_id)
  WHERE note IS NOT NULL OR text IS NOT NULL OR number IS NOT NULL OR since IS NOT NULL OR until IS NOT NULL;

-- Citations are read by the tool in the order of its document; without sorting that halves their part of the load.
DROP INDEX "citation_tool_id_source_id_idx";
CREATE INDEX "citation_tool_id_position_idx" ON "citation"("tool_id", "position");
