-- What nobody came by again for long is forgotten, over all organizations at once.
create index sighting_aged on access.sighting (last_seen_at);
