INSERT INTO tenant (name, parent_id, "Plan") VALUES ('Big Corp', NULL, 'free'), ('Small', 1, 'it''s "pro"'), ('x', 1, 'a:b'), ('y', 2, 'free');
INSERT INTO account (tenant_id, email, home, tags) VALUES (1, 'a@b', ROW('s', 'c', '(1,2)'), '{a,b}'), (2, 'c@d', NULL, '{}');
UPDATE tenant SET owner_id = 100 WHERE id = 1;
INSERT INTO language (language_id, name) VALUES (1, 'en'), (2, 'de');
INSERT INTO film (title, language_id, rating, length, ratings) VALUES ('Alien', 1, 'R', 117, '{R,PG}'), ('Up', 2, 'G', 96, '{}');
INSERT INTO actor (first_name, last_name) VALUES ('S', 'W'), ('E', 'A');
INSERT INTO film_actor VALUES (1, 1, 'hero'), (2, 2, DEFAULT);
INSERT INTO accounting.ledger (code, iban, balance) VALUES ('1000', 'DE00000000000000000000', ROW(5, 'EUR')), ('2000', NULL, NULL);
INSERT INTO accounting.entry (booked, status, tenant_id, ledger, amount) VALUES
    ('2023-05-05', 'draft', 1, NULL, 1), ('2024-05-05', 'posted', 1, '1000', 20), ('2024-06-06', 'draft', 2, '2000', 3), ('2030-01-01', 'posted', 2, '2000', 4);
INSERT INTO accounting.audit (entry_id, entry_booked) SELECT id, booked FROM accounting.entry;
INSERT INTO accounting.import (line) VALUES ('a'), ('b');
INSERT INTO document (id) VALUES (1);
INSERT INTO invoice (id, number, total) VALUES (2, 'A', 10);
INSERT INTO reminder (id, number, total) VALUES (3, 'B', 20);
INSERT INTO "Tenant's ""Data"""."Order.Lines %s; --" ("select") VALUES (2), (4);
