import { createRoute } from "@tanstack/react-router";
import { BreachScreen } from "../../screens/wrong/breach-screen.tsx";
import { BreachesScreen } from "../../screens/wrong/breaches-screen.tsx";
import { ComplaintScreen } from "../../screens/wrong/complaint-screen.tsx";
import { ComplaintsScreen } from "../../screens/wrong/complaints-screen.tsx";
import { IncidentScreen } from "../../screens/wrong/incident-screen.tsx";
import { IncidentsScreen } from "../../screens/wrong/incidents-screen.tsx";
import { NewBreachScreen } from "../../screens/wrong/new-breach-screen.tsx";
import { NewComplaintScreen } from "../../screens/wrong/new-complaint-screen.tsx";
import { NewIncidentScreen } from "../../screens/wrong/new-incident-screen.tsx";
import { open } from "./open.tsx";

const under = { getParentRoute: () => open } as const;

const incidents = createRoute({ ...under, path: "/house/incidents", component: IncidentsScreen });
const newIncident = createRoute({
  ...under,
  path: "/house/incidents/new",
  component: NewIncidentScreen,
});
const incident = createRoute({
  ...under,
  path: "/house/incidents/$id",
  component: function Incident() {
    const { id } = incident.useParams();
    return <IncidentScreen key={id} id={id} />;
  },
});

const breaches = createRoute({
  ...under,
  path: "/house/incidents/address",
  component: BreachesScreen,
});
const newBreach = createRoute({
  ...under,
  path: "/house/incidents/address/new",
  component: NewBreachScreen,
});
const breach = createRoute({
  ...under,
  path: "/house/incidents/address/$id",
  component: function Breach() {
    const { id } = breach.useParams();
    return <BreachScreen key={id} id={id} />;
  },
});

const complaints = createRoute({
  ...under,
  path: "/house/incidents/complaints",
  component: ComplaintsScreen,
});
const newComplaint = createRoute({
  ...under,
  path: "/house/incidents/complaints/new",
  component: NewComplaintScreen,
});
const complaint = createRoute({
  ...under,
  path: "/house/incidents/complaints/$id",
  component: function Complaint() {
    const { id } = complaint.useParams();
    return <ComplaintScreen key={id} id={id} />;
  },
});

/** When it goes wrong: incidents, the confidentiality of the address, complaints. */
export const wrongRoutes = [
  ...[incidents, newIncident, incident],
  ...[breaches, newBreach, breach],
  ...[complaints, newComplaint, complaint],
] as const;
