CREATE SCHEMA IF NOT EXISTS "monitoring";

CREATE TABLE "monitoring"."tick" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);

CREATE TABLE "monitoring"."health_sample" (
	"sampled_at" timestamp (3) with time zone PRIMARY KEY NOT NULL,
	"values" jsonb NOT NULL
);

CREATE TABLE "monitoring"."process_health" (
	"instance_id" uuid PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"sampled_at" timestamp (3) with time zone NOT NULL,
	"values" jsonb NOT NULL
);

CREATE TABLE "monitoring"."alert" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"message" text NOT NULL,
	"severity" text NOT NULL,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"rule_id" uuid,
	"execution_id" uuid,
	"deduplication_key" text,
	"raised_by" uuid,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"acknowledged_by" uuid,
	"acknowledged_at" timestamp (3) with time zone,
	"resolved_by" uuid,
	"resolved_at" timestamp (3) with time zone,
	"occurrences" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "alert_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);

CREATE TABLE "monitoring"."alert_rule" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"metric" text NOT NULL,
	"comparison" text NOT NULL,
	"threshold" double precision NOT NULL,
	"window_seconds" integer NOT NULL,
	"severity" text NOT NULL,
	"enabled" boolean NOT NULL,
	"firing" boolean DEFAULT false NOT NULL,
	"last_value" double precision,
	"last_evaluated_at" timestamp (3) with time zone,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "alert_rule_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);

CREATE INDEX "alert_newest" ON "monitoring"."alert" USING btree ("organization_id","raised_at" DESC NULLS LAST,"id" DESC NULLS LAST);

CREATE INDEX "alert_status_newest" ON "monitoring"."alert" USING btree ("organization_id","status","raised_at" DESC NULLS LAST,"id" DESC NULLS LAST);

CREATE INDEX "alert_execution" ON "monitoring"."alert" USING btree ("organization_id","execution_id") WHERE execution_id is not null;

CREATE UNIQUE INDEX "alert_open_once" ON "monitoring"."alert" USING btree ("organization_id","deduplication_key") WHERE status <> 'RESOLVED' and deduplication_key is not null;

CREATE UNIQUE INDEX "alert_rule_name" ON "monitoring"."alert_rule" USING btree ("organization_id",lower("name"));
