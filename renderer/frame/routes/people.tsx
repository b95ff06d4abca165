import { createRoute, Outlet } from "@tanstack/react-router";
import { SignScreen } from "../../screens/agreement/sign-screen.tsx";
import { DepartureScreen } from "../../screens/departure/departure-screen.tsx";
import * as z from "zod";
import { IntakeSection } from "../../../domain/intake.ts";
import { PersonDocuments } from "../../screens/documents/person-documents.tsx";
import { PersonIntake } from "../../screens/intake/person-intake.tsx";
import { PersonLedger } from "../../screens/ledger/person-ledger.tsx";
import { PersonLegal } from "../../screens/legal/person-legal.tsx";
import { MergeScreen } from "../../screens/merge/merge-screen.tsx";
import { PeopleScreen } from "../../screens/people/people-screen.tsx";
import { PersonHistory } from "../../screens/person/person-history.tsx";
import { PersonOverview } from "../../screens/person/person-overview.tsx";
import { PersonScreen } from "../../screens/person/person-screen.tsx";
import { PersonStays } from "../../screens/person/person-stays.tsx";
import { PersonHealth } from "../../screens/health/person-health.tsx";
import { PersonPlan } from "../../screens/plan/person-plan.tsx";
import { ProcedureScreen } from "../../screens/procedure/procedure-screen.tsx";
import { NotesScreen } from "../../screens/sessions/notes-screen.tsx";
import { PersonSessions } from "../../screens/sessions/person-sessions.tsx";
import { SessionScreen } from "../../screens/sessions/session-screen.tsx";
import { PersonSafety } from "../../screens/safety/person-safety.tsx";
import { CorrectCallScreen } from "../../screens/referrals/correct-call-screen.tsx";
import { ReferralScreen } from "../../screens/referrals/referral-screen.tsx";
import { ReferralsScreen } from "../../screens/referrals/referrals-screen.tsx";
import { TakeCallScreen } from "../../screens/referrals/take-call-screen.tsx";
import { open } from "./open.tsx";

/** A page may be asked to open one of its forms at once: what somebody goes on with. */
const Opening = z.object({ open: z.string().max(80).optional().catch(undefined) });

const people = createRoute({
  getParentRoute: () => open,
  path: "/people",
  component: PeopleScreen,
});

const person = createRoute({
  getParentRoute: () => open,
  path: "/people/$id",
  component: function Person() {
    return (
      <PersonScreen id={person.useParams().id}>
        <Outlet />
      </PersonScreen>
    );
  },
});
const overview = createRoute({
  getParentRoute: () => person,
  path: "/",
  component: PersonOverview,
});
const stays = createRoute({ getParentRoute: () => person, path: "/stay", component: PersonStays });
const safety = createRoute({
  getParentRoute: () => person,
  path: "/safety",
  validateSearch: Opening,
  component: function Safety() {
    const { open: goOn = null } = safety.useSearch();
    return <PersonSafety key={goOn} goOn={goOn} />;
  },
});
const intake = createRoute({
  getParentRoute: () => person,
  path: "/intake",
  validateSearch: z.object({ section: IntakeSection.optional() }),
  component: function Intake() {
    return <PersonIntake section={intake.useSearch().section} />;
  },
});
const legal = createRoute({
  getParentRoute: () => person,
  path: "/legal",
  validateSearch: Opening,
  component: function Legal() {
    const { open: goOn = null } = legal.useSearch();
    return <PersonLegal key={goOn} goOn={goOn} />;
  },
});
const disclosures = createRoute({
  getParentRoute: () => person,
  path: "/disclosures",
  validateSearch: Opening,
  component: function Disclosures() {
    const { open: goOn = null } = disclosures.useSearch();
    return <PersonLedger key={goOn} goOn={goOn} />;
  },
});
const plan = createRoute({
  getParentRoute: () => person,
  path: "/plan",
  validateSearch: Opening,
  component: function Plan() {
    const { open: goOn = null } = plan.useSearch();
    return <PersonPlan goOn={goOn} />;
  },
});
const health = createRoute({
  getParentRoute: () => person,
  path: "/health",
  validateSearch: Opening,
  component: function Health() {
    const { open: goOn = null } = health.useSearch();
    return <PersonHealth goOn={goOn} />;
  },
});
const documents = createRoute({
  getParentRoute: () => person,
  path: "/documents",
  validateSearch: Opening,
  component: function Documents() {
    const { open: goOn = null } = documents.useSearch();
    return <PersonDocuments key={goOn} goOn={goOn} />;
  },
});
const procedure = createRoute({
  getParentRoute: () => person,
  path: "/procedure",
  component: ProcedureScreen,
});
const sessions = createRoute({
  getParentRoute: () => person,
  path: "/sessions",
  validateSearch: z.object({
    add: z.string().optional(),
    back: z.string().optional(),
    fix: z.string().optional(),
    next: z.string().optional(),
    contact: z.string().optional(),
  }),
  component: function Sessions() {
    const search = sessions.useSearch();
    return <PersonSessions key={JSON.stringify(search)} {...search} />;
  },
});
const history = createRoute({
  getParentRoute: () => person,
  path: "/history",
  component: PersonHistory,
});

const sign = createRoute({
  getParentRoute: () => person,
  path: "/agreement",
  component: SignScreen,
});
const departure = createRoute({
  getParentRoute: () => person,
  path: "/departure/$stayId",
  component: function Departure() {
    return <DepartureScreen stayId={departure.useParams().stayId} />;
  },
});

const merge = createRoute({
  getParentRoute: () => open,
  path: "/people/$id/merge",
  component: function Merge() {
    const { id } = merge.useParams();
    return <MergeScreen key={id} id={id} />;
  },
});

const recordSession = createRoute({
  getParentRoute: () => open,
  path: "/people/$id/session",
  component: function Record() {
    const { id } = recordSession.useParams();
    return <SessionScreen key={id} id={id} />;
  },
});

const referrals = createRoute({
  getParentRoute: () => open,
  path: "/people/referrals",
  component: ReferralsScreen,
});
const notes = createRoute({
  getParentRoute: () => open,
  path: "/people/notes",
  component: NotesScreen,
});
const takeCall = createRoute({
  getParentRoute: () => open,
  path: "/people/referrals/new",
  component: TakeCallScreen,
});
const referral = createRoute({
  getParentRoute: () => open,
  path: "/people/referrals/$id",
  component: function Referral() {
    const { id } = referral.useParams();
    return <ReferralScreen key={id} id={id} />;
  },
});
const correctReferral = createRoute({
  getParentRoute: () => open,
  path: "/people/referrals/$id/correct",
  component: function Correct() {
    const { id } = correctReferral.useParams();
    return <CorrectCallScreen key={id} id={id} />;
  },
});

/** Everybody, and the file of each with its tabs. */
export const peopleRoutes = [
  people,
  referrals,
  notes,
  takeCall,
  referral,
  correctReferral,
  merge,
  recordSession,
  person.addChildren([
    overview,
    stays,
    safety,
    intake,
    plan,
    procedure,
    documents,
    legal,
    disclosures,
    health,
    sessions,
    history,
    departure,
    sign,
  ]),
] as const;
