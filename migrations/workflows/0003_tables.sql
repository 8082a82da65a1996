ALTER TABLE "workflows"."workflow" ADD COLUMN "owner_id" uuid;

ALTER TABLE "workflows"."workflow" ADD COLUMN "team_id" uuid;

ALTER TABLE "workflows"."execution" ADD COLUMN "owner_id" uuid;

ALTER TABLE "workflows"."execution" ADD COLUMN "team_id" uuid;

CREATE INDEX "workflow_by_owner" ON "workflows"."workflow" USING btree ("organization_id","owner_id") WHERE owner_id is not null;

CREATE INDEX "workflow_by_team" ON "workflows"."workflow" USING btree ("organization_id","team_id") WHERE team_id is not null;

CREATE INDEX "execution_by_owner" ON "workflows"."execution" USING btree ("organization_id","owner_id","started_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE owner_id is not null;

CREATE INDEX "execution_by_team" ON "workflows"."execution" USING btree ("organization_id","team_id","started_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE team_id is not null;
