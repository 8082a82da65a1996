ALTER TABLE "workflows"."workflow_version" ALTER COLUMN "definition" SET DATA TYPE json;
