import { createRoute, Outlet } from "@tanstack/react-router";
import * as z from "zod";
import { SessionId } from "../../../domain/counselling/session.ts";
import { IntakeSection } from "../../../domain/intake/intake.ts";
import {
  DocumentForm,
  FileDo,
  HealthForm,
  DisclosureForm,
  LegalForm,
  PlanForm,
  SafetyForm,
} from "../../shell/forms/form-names.ts";
import { signedInRoute } from "./signed-in.tsx";
import { lazyScreens } from "./lazy-screens.tsx";

const screens = lazyScreens(() => import("./people-screens.ts"));

/** A link may open one of the forms of a page at once, to continue a draft. */
const opening = <F extends z.ZodType<string>>(form: F) =>
  z.object({ open: form.optional().catch(undefined) });

const Session = SessionId.optional().catch(undefined);

const people = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people",
  component: screens.shown(({ PeopleScreen }) => <PeopleScreen />),
});

const person = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/$id",
  component: screens.shown(function Person({ PersonScreen }) {
    return (
      <PersonScreen id={person.useParams().id}>
        <Outlet />
      </PersonScreen>
    );
  }),
});
const overview = createRoute({
  getParentRoute: () => person,
  path: "/",
  validateSearch: z.object({ do: FileDo.optional().catch(undefined) }),
  component: screens.shown(({ PersonOverview }) => <PersonOverview />),
});
const stays = createRoute({
  getParentRoute: () => person,
  path: "/stay",
  component: screens.shown(({ PersonStays }) => <PersonStays />),
});
const safety = createRoute({
  getParentRoute: () => person,
  path: "/safety",
  validateSearch: opening(SafetyForm),
  component: screens.shown(function Safety({ PersonSafety }) {
    const { open: goOn = null } = safety.useSearch();
    return <PersonSafety key={goOn} goOn={goOn} />;
  }),
});
const intake = createRoute({
  getParentRoute: () => person,
  path: "/intake",
  validateSearch: z.object({ section: IntakeSection.optional().catch(undefined) }),
  component: screens.shown(function Intake({ IdentityCards, PersonIntake }) {
    return <PersonIntake section={intake.useSearch().section} identity={<IdentityCards />} />;
  }),
});
const legal = createRoute({
  getParentRoute: () => person,
  path: "/legal",
  validateSearch: opening(LegalForm),
  component: screens.shown(function Legal({ PersonLegal }) {
    const { open: goOn = null } = legal.useSearch();
    return <PersonLegal key={goOn} goOn={goOn} />;
  }),
});
const disclosures = createRoute({
  getParentRoute: () => person,
  path: "/disclosures",
  validateSearch: opening(DisclosureForm),
  component: screens.shown(function Disclosures({ PersonDisclosures }) {
    const { open: goOn = null } = disclosures.useSearch();
    return <PersonDisclosures key={goOn} goOn={goOn} />;
  }),
});
const plan = createRoute({
  getParentRoute: () => person,
  path: "/plan",
  validateSearch: opening(PlanForm),
  component: screens.shown(function Plan({ PersonPlan }) {
    const { open: goOn = null } = plan.useSearch();
    return <PersonPlan goOn={goOn} />;
  }),
});
const health = createRoute({
  getParentRoute: () => person,
  path: "/health",
  validateSearch: opening(HealthForm),
  component: screens.shown(function Health({ PersonHealth }) {
    const { open: goOn = null } = health.useSearch();
    return <PersonHealth goOn={goOn} />;
  }),
});
const documents = createRoute({
  getParentRoute: () => person,
  path: "/documents",
  validateSearch: opening(DocumentForm),
  component: screens.shown(function Documents({ PersonDocuments }) {
    const { open: goOn = null } = documents.useSearch();
    return <PersonDocuments key={goOn} goOn={goOn} />;
  }),
});
const procedure = createRoute({
  getParentRoute: () => person,
  path: "/procedure",
  component: screens.shown(({ ProcedureScreen }) => <ProcedureScreen />),
});
const sessions = createRoute({
  getParentRoute: () => person,
  path: "/sessions",
  validateSearch: z.object({
    add: Session,
    back: Session,
    fix: Session,
    next: Session,
    contact: Session,
  }),
  component: screens.shown(function Sessions({ PersonSessions }) {
    const search = sessions.useSearch();
    return <PersonSessions key={JSON.stringify(search)} {...search} />;
  }),
});
const history = createRoute({
  getParentRoute: () => person,
  path: "/history",
  component: screens.shown(({ PersonHistory }) => <PersonHistory />),
});

const sign = createRoute({
  getParentRoute: () => person,
  path: "/agreement",
  component: screens.shown(({ SignAgreementScreen }) => <SignAgreementScreen />),
});
const departure = createRoute({
  getParentRoute: () => person,
  path: "/departure/$stayId",
  component: screens.shown(function Departure({ DepartureScreen }) {
    return <DepartureScreen stayId={departure.useParams().stayId} />;
  }),
});

const merge = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/$id/merge",
  component: screens.shown(function Merge({ MergeScreen }) {
    const { id } = merge.useParams();
    return <MergeScreen key={id} id={id} />;
  }),
});

const recordSession = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/$id/session",
  component: screens.shown(function Record({ SessionScreen }) {
    const { id } = recordSession.useParams();
    return <SessionScreen key={id} id={id} />;
  }),
});

const referrals = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/referrals",
  component: screens.shown(({ ReferralsScreen }) => <ReferralsScreen />),
});
const notes = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/notes",
  component: screens.shown(({ NotesScreen }) => <NotesScreen />),
});
const takeCall = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/referrals/new",
  component: screens.shown(({ NewReferralScreen }) => <NewReferralScreen />),
});
const referral = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/referrals/$id",
  component: screens.shown(function Referral({ ReferralScreen }) {
    const { id } = referral.useParams();
    return <ReferralScreen key={id} id={id} />;
  }),
});
const correctReferral = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/referrals/$id/correct",
  component: screens.shown(function Correct({ CorrectReferralScreen }) {
    const { id } = correctReferral.useParams();
    return <CorrectReferralScreen key={id} id={id} />;
  }),
});

/** All people, and the file of each with its tabs. */
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
