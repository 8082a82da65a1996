ALTER TABLE "monitoring"."process_health" ADD COLUMN "live" jsonb;
