ALTER TABLE "monitoring"."alert" ADD COLUMN "owner_id" uuid;

ALTER TABLE "monitoring"."alert" ADD COLUMN "team_id" uuid;

CREATE INDEX "alert_by_owner" ON "monitoring"."alert" USING btree ("organization_id","owner_id","raised_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE owner_id is not null;

CREATE INDEX "alert_by_team" ON "monitoring"."alert" USING btree ("organization_id","team_id","raised_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE team_id is not null;
