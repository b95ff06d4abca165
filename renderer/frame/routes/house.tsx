import { createRoute } from "@tanstack/react-router";
import * as z from "zod";
import { AdmitScreen } from "../../screens/admit/admit-screen.tsx";
import { AgreementScreen } from "../../screens/agreement/agreement-screen.tsx";
import { EditAgreementScreen } from "../../screens/agreement/edit-screen.tsx";
import { HouseScreen } from "../../screens/house/house-screen.tsx";
import { CalendarScreen } from "../../screens/calendar/calendar-screen.tsx";
import { HandOverScreen } from "../../screens/hand-over/hand-over-screen.tsx";
import { MedicinesScreen } from "../../screens/medicines/medicines-screen.tsx";
import { LogScreen } from "../../screens/log/log-screen.tsx";
import { NightScreen } from "../../screens/nights/night-screen.tsx";
import { NightsScreen } from "../../screens/nights/nights-screen.tsx";
import { AheadScreen } from "../../screens/timeline/ahead-screen.tsx";
import { ReshuffleScreen } from "../../screens/timeline/reshuffle-screen.tsx";
import { TimelineScreen } from "../../screens/timeline/timeline-screen.tsx";
import { open } from "./open.tsx";

const house = createRoute({ getParentRoute: () => open, path: "/house", component: HouseScreen });

const admit = createRoute({
  getParentRoute: () => open,
  path: "/admit",
  validateSearch: z.object({
    bed: z.uuid().optional(),
    person: z.uuid().optional(),
    with: z.uuid().optional(),
    place: z.uuid().optional(),
  }),
  component: function Admit() {
    return <AdmitScreen {...admit.useSearch()} />;
  },
});

const nights = createRoute({
  getParentRoute: () => open,
  path: "/house/nights",
  component: NightsScreen,
});

const night = createRoute({
  getParentRoute: () => open,
  path: "/house/nights/$night",
  component: function Night() {
    return <NightScreen night={night.useParams().night} />;
  },
});

const handOver = createRoute({
  getParentRoute: () => open,
  path: "/house/log/hand-over",
  component: HandOverScreen,
});

const calendar = createRoute({
  getParentRoute: () => open,
  path: "/house/calendar",
  validateSearch: z.object({
    day: z.iso.date().optional().catch(undefined),
    person: z.uuid().optional().catch(undefined),
    plan: z.boolean().optional().catch(undefined),
    change: z.uuid().optional().catch(undefined),
  }),
  component: function Appointments() {
    return <CalendarScreen {...calendar.useSearch()} />;
  },
});

const medicines = createRoute({
  getParentRoute: () => open,
  path: "/house/medicines",
  validateSearch: z.object({ start: z.boolean().optional().catch(undefined) }),
  component: function Medicines() {
    const isOpen = medicines.useSearch().start === true;
    return <MedicinesScreen key={String(isOpen)} isStarting={isOpen} />;
  },
});

const log = createRoute({
  getParentRoute: () => open,
  path: "/house/log",
  validateSearch: z.object({
    day: z.iso.date().optional(),
    write: z.boolean().optional(),
    correct: z.uuid().optional(),
  }),
  component: function Log() {
    return <LogScreen {...log.useSearch()} />;
  },
});

const timeline = createRoute({
  getParentRoute: () => open,
  path: "/house/timeline",
  component: TimelineScreen,
});

const ahead = createRoute({
  getParentRoute: () => open,
  path: "/house/ahead",
  component: AheadScreen,
});

const reshuffle = createRoute({
  getParentRoute: () => open,
  path: "/house/reshuffle",
  component: ReshuffleScreen,
});

const agreement = createRoute({
  getParentRoute: () => open,
  path: "/house/agreement",
  component: AgreementScreen,
});
const editAgreement = createRoute({
  getParentRoute: () => open,
  path: "/house/agreement/$language",
  component: function Edit() {
    return <EditAgreementScreen language={editAgreement.useParams().language} />;
  },
});

/** Beds and the life of the house; each tab has an address of its own. */
export const houseRoutes = [
  house,
  timeline,
  ahead,
  reshuffle,
  admit,
  nights,
  night,
  log,
  handOver,
  calendar,
  medicines,
  agreement,
  editAgreement,
] as const;
