import { createRoute } from "@tanstack/react-router";
import * as z from "zod";
import { type ReportPart, reportParts } from "../../../domain/reports/report-chapters.ts";
import { signedInRoute } from "./signed-in.tsx";
import { lazyScreens } from "./lazy-screens.tsx";

const screens = lazyScreens(() => import("./reports-screens.ts"));

const reports = createRoute({
  getParentRoute: () => signedInRoute,
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

/** Figures of a year, a quarter or a period. */
export const reportRoutes = [reports] as const;
