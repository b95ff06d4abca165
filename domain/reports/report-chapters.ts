import * as z from "zod";
import type { ReportName } from "./report-table.ts";

/** The chapters of the year pack, in its order. */
export const reportGroups = {
  calls: ["overview", "callsOverYears", "callsByDecision", "callsDetected", "callFlow"],
  files: ["filesByForm", "filesBySector", "filesBySex", "filesByAge", "filesByNationality"],
  assistance: ["assistedByMode", "closingsByReason", "closingsByDestination"],
  house: ["occupancy", "stayLength", "arrivalsBySource"],
  residence: ["phases", "documents", "expiries"],
  justice: ["judicial", "judgments"],
  work: ["jobs", "languageCourses", "trainings", "interviews", "sessionsByKind"],
} as const satisfies Readonly<Record<string, readonly ReportName[]>>;
export type ReportGroup = keyof typeof reportGroups;

export const groupNames = Object.keys(reportGroups) as readonly ReportGroup[];
export const ReportGroup = z.enum(groupNames);

/** Followed by what is in no pack: the user's own questions. */
export type ReportPart = ReportGroup | "questions";
export const reportParts: readonly ReportPart[] = [...groupNames, "questions"];
