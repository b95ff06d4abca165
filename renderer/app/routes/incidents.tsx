import { createRoute } from "@tanstack/react-router";
import { signedInRoute } from "./signed-in.tsx";
import { lazyScreens } from "./lazy-screens.tsx";

const screens = lazyScreens(() => import("./incidents-screens.ts"));

const under = { getParentRoute: () => signedInRoute } as const;

const incidents = createRoute({
  ...under,
  path: "/house/incidents",
  component: screens.shown(({ IncidentsScreen }) => <IncidentsScreen />),
});
const newIncident = createRoute({
  ...under,
  path: "/house/incidents/new",
  component: screens.shown(({ NewIncidentScreen }) => <NewIncidentScreen />),
});
const incident = createRoute({
  ...under,
  path: "/house/incidents/$id",
  component: screens.shown(function Incident({ IncidentScreen }) {
    const { id } = incident.useParams();
    return <IncidentScreen key={id} id={id} />;
  }),
});

const breaches = createRoute({
  ...under,
  path: "/house/incidents/address",
  component: screens.shown(({ AddressBreachesScreen }) => <AddressBreachesScreen />),
});
const newBreach = createRoute({
  ...under,
  path: "/house/incidents/address/new",
  component: screens.shown(({ NewAddressBreachScreen }) => <NewAddressBreachScreen />),
});
const breach = createRoute({
  ...under,
  path: "/house/incidents/address/$id",
  component: screens.shown(function Breach({ AddressBreachScreen }) {
    const { id } = breach.useParams();
    return <AddressBreachScreen key={id} id={id} />;
  }),
});

const complaints = createRoute({
  ...under,
  path: "/house/incidents/complaints",
  component: screens.shown(({ ComplaintsScreen }) => <ComplaintsScreen />),
});
const newComplaint = createRoute({
  ...under,
  path: "/house/incidents/complaints/new",
  component: screens.shown(({ NewComplaintScreen }) => <NewComplaintScreen />),
});
const complaint = createRoute({
  ...under,
  path: "/house/incidents/complaints/$id",
  component: screens.shown(function Complaint({ ComplaintScreen }) {
    const { id } = complaint.useParams();
    return <ComplaintScreen key={id} id={id} />;
  }),
});

/** Incidents, the confidentiality of the address, complaints. */
export const incidentRoutes = [
  incidents,
  newIncident,
  incident,
  breaches,
  newBreach,
  breach,
  complaints,
  newComplaint,
  complaint,
] as const;
