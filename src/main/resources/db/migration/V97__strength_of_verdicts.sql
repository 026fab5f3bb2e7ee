-- How much spoke for what the duplicate check said, in bits: so that an admin who moves its thresholds sees what others
-- would have said. Null where it wasn't kept: before this update, and for rows of lists that were here already.
alter table lead_attempt add column sure_bits real, add column shown_bits real;
alter table duplicate_decision add column bits real, add column sure boolean;
