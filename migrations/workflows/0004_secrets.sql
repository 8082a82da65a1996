CREATE TABLE "workflows"."secret" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"value" platform.sealed NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"replaced_by" uuid,
	"replaced_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "secret_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);

ALTER TABLE "workflows"."workflow_version" ADD COLUMN "secrets" text[] DEFAULT '{}' NOT NULL;

CREATE UNIQUE INDEX "secret_name" ON "workflows"."secret" USING btree ("organization_id",lower("name"));
