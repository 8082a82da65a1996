ALTER TABLE "monitoring"."alert_rule" ADD COLUMN "owner_id" uuid;

ALTER TABLE "monitoring"."alert_rule" ADD COLUMN "team_id" uuid;
