import type { Behind } from "../../domain/reports/reports.api.ts";
import type { ReportName } from "../../domain/reports/report-table.ts";
import { paths } from "../shell/paths.ts";

/** The address where missing data is recorded. */
export function fixPath(name: ReportName, who: Behind): string {
  if (who.kind === "call") return paths.correctReferral(who.id);
  switch (name) {
    case "filesByForm":
    case "filesBySector":
      return paths.personIntake(who.id, "exploitation");
    case "arrivalsBySource":
      return paths.personStay(who.id);
    case "jobs":
    case "languageCourses":
    case "trainings":
      return paths.personPlan(who.id);
    default:
      return paths.person(who.id);
  }
}

/** The page of the person or referral behind a number. */
export const behindPath = (who: Behind): string =>
  who.kind === "call" ? paths.referral(who.id) : paths.person(who.id);
