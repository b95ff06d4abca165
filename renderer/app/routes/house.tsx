import { createRoute } from "@tanstack/react-router";
import * as z from "zod";
import { PlaceClass } from "../../../domain/appointments/appointment.ts";
import { LogEntryId } from "../../../domain/shift/log-entry.ts";
import { open } from "./signed-in.tsx";
import { screensOf } from "./lazy-screens.tsx";

const screens = screensOf(() => import("./house-screens.ts"));

const house = createRoute({
  getParentRoute: () => open,
  path: "/house",
  validateSearch: z.object({ room: z.uuid().optional().catch(undefined) }),
  component: screens.shown(function House({ HouseScreen }) {
    return <HouseScreen room={house.useSearch().room ?? null} />;
  }),
});

const admit = createRoute({
  getParentRoute: () => open,
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
  getParentRoute: () => open,
  path: "/house/nights",
  component: screens.shown(({ NightsScreen }) => <NightsScreen />),
});

const night = createRoute({
  getParentRoute: () => open,
  path: "/house/nights/$night",
  component: screens.shown(function Night({ NightScreen }) {
    return <NightScreen night={night.useParams().night} />;
  }),
});

const handOver = createRoute({
  getParentRoute: () => open,
  path: "/house/log/hand-over",
  component: screens.shown(({ HandOverScreen }) => <HandOverScreen />),
});

const calendar = createRoute({
  getParentRoute: () => open,
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
  getParentRoute: () => open,
  path: "/house/medicines",
  validateSearch: z.object({ start: z.boolean().optional().catch(undefined) }),
  component: screens.shown(function Medicines({ MedicinesScreen }) {
    const isOpen = medicines.useSearch().start === true;
    return <MedicinesScreen isStarting={isOpen} />;
  }),
});

const log = createRoute({
  getParentRoute: () => open,
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
  getParentRoute: () => open,
  path: "/house/stranger",
  component: screens.shown(({ StrangerScreen }) => <StrangerScreen />),
});

const timeline = createRoute({
  getParentRoute: () => open,
  path: "/house/timeline",
  component: screens.shown(({ TimelineScreen }) => <TimelineScreen />),
});

const ahead = createRoute({
  getParentRoute: () => open,
  path: "/house/ahead",
  component: screens.shown(({ AheadScreen }) => <AheadScreen />),
});

const agreement = createRoute({
  getParentRoute: () => open,
  path: "/house/agreement",
  component: screens.shown(({ AgreementScreen }) => <AgreementScreen />),
});
const editAgreement = createRoute({
  getParentRoute: () => open,
  path: "/house/agreement/$language",
  component: screens.shown(function Edit({ EditAgreementScreen }) {
    return <EditAgreementScreen language={editAgreement.useParams().language} />;
  }),
});

/** Beds and the life of the house; each tab has an address of its own. */
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
