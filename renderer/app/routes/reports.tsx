import { createRoute } from "@tanstack/react-router";
import * as z from "zod";
import { type ReportPart, reportParts } from "../../../domain/reports/report-chapters.ts";
import { open } from "./signed-in.tsx";
import { screensOf } from "./lazy-screens.tsx";

const screens = screensOf(() => import("./reports-screens.ts"));

const reports = createRoute({
  getParentRoute: () => open,
  path: "/reports",
  validateSearch: z.object({
    part: z
      .string()
      .transform((part) => reportParts.find((name) => name === part))
      .optional()
      .catch(undefined),
  }),
  component: screens.shown(function Reports({ ReportsScreen }) {
    const part: ReportPart = reports.useSearch().part ?? "calls";
    return <ReportsScreen part={part} />;
  }),
});

/** Figures of a year, a quarter or any days. */
export const reportRoutes = [reports] as const;
