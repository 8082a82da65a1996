CREATE TABLE "tenants"."audit_stream" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"ca_certificate" text,
	"filter" jsonb,
	"secret" platform.sealed,
	"authorization" platform.sealed,
	"paused" boolean DEFAULT false NOT NULL,
	"place" bigint NOT NULL,
	"missed" bigint DEFAULT 0 NOT NULL,
	"last_delivered_at" timestamp (3) with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp (3) with time zone,
	"noticed_at" timestamp (3) with time zone,
	"last_error" text,
	"next_attempt_at" timestamp (3) with time zone,
	"lease" uuid,
	"lease_until" timestamp (3) with time zone,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "audit_stream_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);

CREATE UNIQUE INDEX "audit_stream_name" ON "tenants"."audit_stream" USING btree ("organization_id",lower("name"));
