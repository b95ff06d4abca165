import { createRoute } from "@tanstack/react-router";
import * as z from "zod";
import { PlaceClass } from "../../../domain/appointments/appointment.ts";
import { LogEntryId } from "../../../domain/shift/log-entry.ts";
import { signedInRoute } from "./signed-in.tsx";
import { lazyScreens } from "./lazy-screens.tsx";

const screens = lazyScreens(() => import("./house-screens.ts"));

const house = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house",
  validateSearch: z.object({ room: z.uuid().optional().catch(undefined) }),
  component: screens.shown(function House({ BedBoardScreen }) {
    return <BedBoardScreen room={house.useSearch().room ?? null} />;
  }),
});

const admit = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/admit",
  validateSearch: z.object({
    bed: z.uuid().optional().catch(undefined),
    person: z.uuid().optional().catch(undefined),
    with: z.uuid().optional().catch(undefined),
    place: z.uuid().optional().catch(undefined),
  }),
  component: screens.shown(function Admit({ AdmitScreen }) {
    return <AdmitScreen {...admit.useSearch()} />;
  }),
});

const nights = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/nights",
  component: screens.shown(({ NightsScreen }) => <NightsScreen />),
});

const night = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/nights/$night",
  component: screens.shown(function Night({ NightScreen }) {
    return <NightScreen night={night.useParams().night} />;
  }),
});

const handOver = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/log/hand-over",
  component: screens.shown(({ HandoverScreen }) => <HandoverScreen />),
});

const calendar = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/calendar",
  validateSearch: z.object({
    day: z.iso.date().optional().catch(undefined),
    person: z.uuid().optional().catch(undefined),
    plan: z.boolean().optional().catch(undefined),
    place: PlaceClass.optional().catch(undefined),
    change: z.uuid().optional().catch(undefined),
  }),
  component: screens.shown(function Appointments({ CalendarScreen }) {
    return <CalendarScreen {...calendar.useSearch()} />;
  }),
});

const medicines = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/medicines",
  validateSearch: z.object({ start: z.boolean().optional().catch(undefined) }),
  component: screens.shown(function Medicines({ MedicinesScreen }) {
    const isOpen = medicines.useSearch().start === true;
    return <MedicinesScreen isStarting={isOpen} />;
  }),
});

const log = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/log",
  validateSearch: z.object({
    day: z.iso.date().optional().catch(undefined),
    write: z.boolean().optional().catch(undefined),
    stranger: z.boolean().optional().catch(undefined),
    correct: LogEntryId.optional().catch(undefined),
  }),
  component: screens.shown(function Log({ LogScreen }) {
    return <LogScreen {...log.useSearch()} />;
  }),
});

const stranger = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/stranger",
  component: screens.shown(({ StrangerScreen }) => <StrangerScreen />),
});

const timeline = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/timeline",
  component: screens.shown(({ TimelineScreen }) => <TimelineScreen />),
});

const ahead = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/ahead",
  component: screens.shown(({ BedForecastScreen }) => <BedForecastScreen />),
});

const agreement = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/agreement",
  component: screens.shown(({ AgreementScreen }) => <AgreementScreen />),
});
const editAgreement = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/agreement/$language",
  component: screens.shown(function Edit({ EditAgreementScreen }) {
    return <EditAgreementScreen language={editAgreement.useParams().language} />;
  }),
});

/** Beds and daily life; each tab has an address of its own. */
export const houseRoutes = [
  house,
  timeline,
  ahead,
  admit,
  nights,
  night,
  log,
  handOver,
  calendar,
  medicines,
  stranger,
  agreement,
  editAgreement,
] as const;
