-- AlterEnum
ALTER TYPE "event_kind" ADD VALUE 'planned' AFTER 'announced';
