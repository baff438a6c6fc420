-- What a later release of the rich database has changed.

-- types, under views, defaults, indexes and partitions
DROP POLICY posted_ones ON accounting.entry;
DROP VIEW accounting.yearly;
DROP MATERIALIZED VIEW accounting.monthly;
DROP VIEW accounting.posted;
DROP INDEX accounting.entry_status;
ALTER TABLE accounting.entry DROP CONSTRAINT posted;
ALTER TYPE accounting.status RENAME TO status_before;
CREATE TYPE accounting.status AS ENUM ('draft', 'checked', 'posted');
COMMENT ON TYPE accounting.status IS 'of an entry';
UPDATE accounting.entry SET status = 'draft' WHERE status = 'void';
ALTER TABLE accounting.entry ALTER status DROP DEFAULT;
ALTER TABLE accounting.entry ALTER status TYPE accounting.status USING status::text::accounting.status;
ALTER TABLE accounting.entry ALTER status SET DEFAULT 'draft';
DROP TYPE accounting.status_before;
ALTER TABLE accounting.entry ADD CONSTRAINT posted CHECK (status <> 'posted'::accounting.status OR ledger IS NOT NULL);
CREATE INDEX entry_status ON accounting.entry (status, booked) WHERE status <> 'draft'::accounting.status;
ALTER DOMAIN accounting.positive DROP CONSTRAINT positive_check;
ALTER DOMAIN accounting.positive ADD CONSTRAINT positive_check CHECK (VALUE > -1);
ALTER TABLE accounting.entry ALTER note TYPE character varying(500);
ALTER TABLE accounting.entry ADD COLUMN reviewed timestamptz;
CREATE VIEW accounting.posted AS
    SELECT id, number, booked, amount, ledger, status, note FROM accounting.entry WHERE status IN ('checked', 'posted');
CREATE MATERIALIZED VIEW accounting.monthly AS
    SELECT date_trunc('month', booked::timestamp) AS month, sum(amount) AS total, count(*) AS n FROM accounting.posted GROUP BY 1;
CREATE INDEX monthly_month ON accounting.monthly (month);
CREATE VIEW accounting.yearly AS SELECT date_trunc('year', month) AS year, sum(total) AS total FROM accounting.monthly GROUP BY 1;
CREATE POLICY posted_ones ON accounting.entry FOR SELECT TO pg_monitor
    USING (id IN (SELECT id FROM accounting.posted WHERE status = 'posted'));
ALTER TYPE mpaa_rating ADD VALUE 'X' BEFORE 'G';
ALTER TYPE address ADD ATTRIBUTE country text;
CREATE DOMAIN phone AS text CHECK (VALUE ~ '^[+0-9 ]+$');
ALTER SEQUENCE accounting.entry_number INCREMENT 1 CACHE 1;
ALTER SEQUENCE "Free Sequence" AS integer NO CYCLE MAXVALUE 1000;

-- functions
CREATE OR REPLACE FUNCTION next_number(prefix text DEFAULT 'N-'::text, width integer DEFAULT 6) RETURNS text LANGUAGE sql
    AS $$ SELECT prefix || lpad(nextval('accounting.entry_number')::text, width, '0') $$;
CREATE OR REPLACE FUNCTION is_mail(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT value ~ '@' $$;
CREATE FUNCTION slug(value text, maximum integer, separator text) RETURNS text LANGUAGE sql IMMUTABLE
    AS $$ SELECT replace(public.slug(value, maximum), '-', separator) $$;
DROP FUNCTION rated(mpaa_rating);
CREATE FUNCTION rated(mpaa_rating) RETURNS TABLE (title text, rate numeric, rating mpaa_rating) LANGUAGE sql STABLE
    AS $$ SELECT f.title::text, f.rental_rate, f.rating FROM film f WHERE f.rating = $1 $$;
GRANT EXECUTE ON FUNCTION rated(mpaa_rating) TO pg_monitor;
DROP PROCEDURE accounting.post(bigint, boolean);
CREATE PROCEDURE accounting.post(entry_id bigint) LANGUAGE sql AS $$ UPDATE accounting.entry SET status = 'posted' WHERE id = entry_id $$;

-- tables under views
DROP VIEW actor_info;
DROP VIEW best_rating;
DROP MATERIALIZED VIEW film_stats;
DROP VIEW cheap_film;
DROP VIEW film_list;
ALTER TABLE film ALTER title TYPE text, ALTER rental_rate TYPE numeric(8,3), DROP COLUMN minutes, DROP COLUMN special_features;
ALTER TABLE film ALTER length TYPE integer, ADD COLUMN minutes numeric GENERATED ALWAYS AS (round(length::numeric / 60, 2)) STORED;
ALTER TABLE film ADD COLUMN subtitle text DEFAULT '' NOT NULL;
ALTER TABLE film DROP CONSTRAINT known, ADD CONSTRAINT rated CHECK (rating <= 'NC-17');
ALTER TABLE film ALTER language_id SET DEFAULT 1, ALTER release_year DROP DEFAULT;
ALTER TABLE film DROP CONSTRAINT film_original_language_id_fkey,
    ADD CONSTRAINT film_original_language_id_fkey FOREIGN KEY (original_language_id) REFERENCES language ON DELETE SET NULL;
CREATE VIEW actor_info AS
    SELECT a.actor_id, a.first_name || ' ' || a.last_name AS name, string_agg(f.title, ', ' ORDER BY f.title) AS films, max(f.rating) AS hardest
    FROM actor a LEFT JOIN film_actor USING (actor_id) LEFT JOIN film f USING (film_id) GROUP BY a.actor_id;
CREATE VIEW film_list AS SELECT film_id, title, rating, rental_rate, release_year, subtitle FROM film WHERE length < 200;
CREATE VIEW cheap_film AS SELECT film_id, title, rating, rental_rate, release_year FROM film_list WHERE rental_rate < 3;
COMMENT ON VIEW cheap_film IS 'for % of the price';
COMMENT ON COLUMN cheap_film.title IS 'on the poster';
CREATE MATERIALIZED VIEW film_stats AS SELECT rating, count(*) AS n, avg(rental_rate) AS rate FROM film_list GROUP BY rating;
CREATE UNIQUE INDEX film_stats_rating ON film_stats (rating);
CREATE INDEX film_stats_n ON film_stats (n) WHERE n > 2;
CREATE TRIGGER add_film INSTEAD OF INSERT ON film_list FOR EACH ROW EXECUTE FUNCTION add_film();
GRANT SELECT ON film_list TO pg_monitor;
REVOKE SELECT (film_id) ON film FROM PUBLIC;
GRANT DELETE ON film TO pg_monitor;

-- tables
ALTER TABLE account DROP CONSTRAINT one_mail_a_tenant, ADD CONSTRAINT one_mail_a_tenant UNIQUE (email, tenant_id);
ALTER TABLE account ALTER lasts SET DEFAULT '2 mons'::interval, ALTER secret DROP DEFAULT, ALTER biography SET STORAGE EXTENDED;
ALTER TABLE account ALTER id SET GENERATED ALWAYS, ALTER id SET INCREMENT BY 1;
ALTER TABLE account SET (fillfactor = 90), RESET (autovacuum_vacuum_scale_factor);
DROP INDEX account_hash;
DROP INDEX account_tags_idx;
CREATE INDEX account_tags_idx ON account USING gin (tags) WHERE active;
ALTER TABLE account NO FORCE ROW LEVEL SECURITY;
ALTER POLICY own_tenant ON account USING (tenant_id = current_tenant() OR current_tenant() IS NULL);
DROP POLICY readers ON account;
ALTER TABLE account ENABLE TRIGGER "Only When";
DROP TRIGGER last_updated ON account;
CREATE TRIGGER last_updated BEFORE INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION last_updated();
ALTER TABLE tenant ALTER id DROP DEFAULT;
DROP SEQUENCE tenant_id_seq;
ALTER TABLE tenant ALTER id ADD GENERATED BY DEFAULT AS IDENTITY (START WITH 100);
ALTER TABLE tenant DROP COLUMN slug;
ALTER TABLE tenant ADD COLUMN slug text GENERATED ALWAYS AS (slug(name, 30)) STORED;
COMMENT ON TABLE tenant IS 'Who pays';
ALTER TABLE language ALTER name TYPE character varying(20) USING rtrim(name);
ALTER TABLE accounting.audit REPLICA IDENTITY DEFAULT;
ALTER TABLE accounting.audit ALTER what TYPE jsonb USING what::jsonb;
ALTER TABLE accounting.import SET LOGGED;
DROP TABLE film_actor CASCADE;
CREATE TABLE film_actor (
    actor_id integer REFERENCES actor ON DELETE CASCADE,
    film_id smallint REFERENCES film,
    role character varying(40) DEFAULT 'extra',
    billing integer,
    PRIMARY KEY (film_id, actor_id)
);
CREATE VIEW actor_info AS SELECT actor_id, first_name || ' ' || last_name AS name, count(film_id) AS n FROM actor LEFT JOIN film_actor USING (actor_id) GROUP BY actor_id;
ALTER TABLE document ADD COLUMN author text DEFAULT 'nobody';
ALTER TABLE document ALTER title TYPE character varying(200);
ALTER TABLE invoice ALTER total TYPE numeric(14,3);
ALTER TABLE reminder ADD COLUMN own boolean;
CREATE TABLE payment (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, phone phone, tenant integer REFERENCES tenant, amounts accounting.money_amount[]);
ALTER TABLE "Tenant's ""Data"""."Order.Lines %s; --" DROP CONSTRAINT "check %", ADD CONSTRAINT "check %" CHECK ("select" % 2 = 0),
    DROP COLUMN "new
line";
ALTER TYPE "Tenant's ""Data"""."Plan %s" ADD VALUE 'new: %s';
