CREATE SCHEMA IF NOT EXISTS "workflows";

CREATE TABLE "workflows"."workflow" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"status" text NOT NULL,
	"paused_reason" text,
	"trigger" text NOT NULL,
	"event_types" text[] NOT NULL,
	"active_since" timestamp (3) with time zone,
	"next_firing_at" timestamp (3) with time zone,
	"definition_version" integer NOT NULL,
	"principal_id" uuid NOT NULL,
	"published_by" uuid NOT NULL,
	"required_permissions" text[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "workflow_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);

CREATE TABLE "workflows"."workflow_version" (
	"organization_id" uuid NOT NULL,
	"workflow_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"required_permissions" text[] NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workflow_version_organization_id_workflow_id_number_pk" PRIMARY KEY("organization_id","workflow_id","number")
);

CREATE TABLE "workflows"."execution" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"workflow_id" uuid NOT NULL,
	"definition_version" integer NOT NULL,
	"status" text NOT NULL,
	"trigger" text NOT NULL,
	"firing" text,
	"started_by" uuid,
	"principal_id" uuid NOT NULL,
	"input" jsonb,
	"contact_id" uuid,
	"depth" integer DEFAULT 0 NOT NULL,
	"error" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"driver" uuid,
	"driver_until" timestamp (3) with time zone,
	"wake_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "execution_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);

CREATE TABLE "workflows"."step" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"execution_id" uuid NOT NULL,
	"node_id" text NOT NULL,
	"node_name" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"attempt" integer NOT NULL,
	"output" jsonb,
	"error" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"wake_at" timestamp (3) with time zone,
	"position" integer NOT NULL,
	CONSTRAINT "step_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);

CREATE UNIQUE INDEX "workflow_name" ON "workflows"."workflow" USING btree ("organization_id",lower("name"));

CREATE INDEX "workflow_updated" ON "workflows"."workflow" USING btree ("organization_id","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);

CREATE INDEX "workflow_on_events" ON "workflows"."workflow" USING btree ("organization_id") WHERE status = 'ACTIVE' and trigger = 'EVENT';

CREATE INDEX "workflow_firing" ON "workflows"."workflow" USING btree ("next_firing_at") WHERE next_firing_at is not null;

CREATE UNIQUE INDEX "execution_firing" ON "workflows"."execution" USING btree ("organization_id","workflow_id","firing");

CREATE INDEX "execution_newest" ON "workflows"."execution" USING btree ("organization_id","started_at" DESC NULLS LAST,"id" DESC NULLS LAST);

CREATE INDEX "execution_workflow_newest" ON "workflows"."execution" USING btree ("organization_id","workflow_id","started_at" DESC NULLS LAST,"id" DESC NULLS LAST);

CREATE INDEX "execution_contact" ON "workflows"."execution" USING btree ("organization_id","contact_id","started_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE contact_id is not null;

CREATE INDEX "execution_driver" ON "workflows"."execution" USING btree ("driver") WHERE driver is not null;

CREATE INDEX "execution_finished" ON "workflows"."execution" USING btree ("organization_id","workflow_id","finished_at");

CREATE UNIQUE INDEX "step_node" ON "workflows"."step" USING btree ("organization_id","execution_id","node_id");
