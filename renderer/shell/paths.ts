import type { TaskKind } from "../../domain/residence/procedure/procedure-tasks.ts";
import type { StayDo } from "./forms/linkable-forms.ts";

/** Addresses inside the window, for links. */
export const paths = {
  today: "#/",
  house: "#/house",
  /** With the beds of one room focused. */
  houseRoom: (room: string) => `#/house?room=${room}`,
  timeline: "#/house/timeline",
  ahead: "#/house/ahead",
  nights: "#/house/nights",
  night: (night: string) => `#/house/nights/${night}`,
  together: "#/house/together",
  togetherWeek: (monday: string) => `#/house/together?week=${monday}`,
  togetherTasks: "#/house/together/tasks",
  togetherPeople: "#/house/together/people",
  log: "#/house/log",
  logOf: (day: string) => `#/house/log?day=${day}`,
  /** With the form open. */
  writeLog: "#/house/log?write=true",
  /** With the form open, and someone at the door in it. */
  writeLogOfStranger: "#/house/log?write=true&stranger=true",
  correctLog: (entry: string) => `#/house/log?correct=${entry}`,
  out: "#/house/out",
  search: (id: string) => `#/house/out/${id}`,
  missingSteps: "#/house/out/steps",
  incidents: "#/house/incidents",
  newIncident: "#/house/incidents/new",
  incident: (id: string) => `#/house/incidents/${id}`,
  breaches: "#/house/incidents/address",
  newBreach: "#/house/incidents/address/new",
  breach: (id: string) => `#/house/incidents/address/${id}`,
  complaints: "#/house/incidents/complaints",
  newComplaint: "#/house/incidents/complaints/new",
  complaint: (id: string) => `#/house/incidents/complaints/${id}`,
  handOver: "#/house/log/hand-over",
  calendar: "#/house/calendar",
  calendarOn: (day: string) => `#/house/calendar?day=${day}`,
  calendarOf: (person: string) => `#/house/calendar?person=${person}`,
  planAppointment: "#/house/calendar?plan=true",
  planFor: (person: string) => `#/house/calendar?person=${person}&plan=true`,
  planDoctor: (person: string) => `#/house/calendar?person=${person}&plan=true&place=doctor`,
  changeAppointment: (day: string, id: string) => `#/house/calendar?day=${day}&change=${id}`,
  medicines: "#/house/medicines",
  startMedicine: "#/house/medicines?start=true",
  activities: "#/house/together/activities",
  planActivity: "#/house/together/activities?plan=true",
  changeActivity: (id: string) => `#/house/together/activities?change=${id}`,
  visits: "#/house/together/visits",
  noteVisit: "#/house/together/visits?note=true",
  belongings: "#/house/together/belongings",
  notePost: "#/house/together/belongings?note=true",
  stranger: "#/house/stranger",
  people: "#/people",
  admit: "#/admit",
  /** The form with a bed already chosen, as from the board. */
  admitTo: (bedId: string) => `#/admit?bed=${bedId}`,
  /** For a person with a reserved bed. */
  admitExpected: ({ bed, person, placeId }: Expected) =>
    `#/admit?place=${placeId}${bed === undefined ? "" : `&bed=${bed}`}${person === undefined ? "" : `&person=${person}`}`,
  admitAgain: (personId: string) => `#/admit?person=${personId}`,
  /** For a person of the same family, in or beside that room. */
  admitWith: (personId: string) => `#/admit?with=${personId}`,
  person: (id: string) => `#/people/${id}`,
  /** With a form that changes the stay open. */
  personStayDo: (id: string, what: StayDo) => `#/people/${id}?do=${what}`,
  /** With the form of personal details open. */
  personIdentity: (id: string) => `#/people/${id}?do=identity`,
  /** With the form of the care workers' remark open. */
  personRemark: (id: string) => `#/people/${id}?do=remark`,
  personStay: (id: string) => `#/people/${id}/stay`,
  agreement: "#/house/agreement",
  editAgreement: (language: string) => `#/house/agreement/${language}`,
  sign: (id: string) => `#/people/${id}/agreement`,
  departures: (id: string) => `#/people/${id}/departure`,
  departure: (id: string, stayId: string) => `#/people/${id}/departure/${stayId}`,
  personSafety: (id: string, form?: string) => `#/people/${id}/safety${opening(form)}`,
  personIntake: (id: string, section?: string) =>
    `#/people/${id}/intake${section === undefined ? "" : `?section=${section}`}`,
  personPlan: (id: string, form?: string) => `#/people/${id}/plan${opening(form)}`,
  personLegal: (id: string, form?: string) => `#/people/${id}/legal${opening(form)}`,
  personLedger: (id: string, form?: string) => `#/people/${id}/disclosures${opening(form)}`,
  /** Search in the notes of all files. */
  notes: "#/people/notes",
  sessionOf: (id: string, contact: string) => `#/people/${id}/sessions?contact=${contact}`,
  personHealth: (id: string, form?: string) => `#/people/${id}/health${opening(form)}`,
  personSessions: (id: string) => `#/people/${id}/sessions`,
  /** With an addition to a session open, or the form to withdraw it. */
  addToSession: (id: string, contact: string) => `#/people/${id}/sessions?add=${contact}`,
  takeSessionBack: (id: string, contact: string) => `#/people/${id}/sessions?back=${contact}`,
  correctSession: (id: string, contact: string) => `#/people/${id}/sessions?fix=${contact}`,
  moveNextSession: (id: string, contact: string) => `#/people/${id}/sessions?next=${contact}`,
  recordSession: (id: string) => `#/people/${id}/session`,
  personProcedure: (id: string) => `#/people/${id}/procedure`,
  personDocuments: (id: string, form?: string) => `#/people/${id}/documents${opening(form)}`,
  personMerge: (id: string) => `#/people/${id}/merge`,
  personHistory: (id: string) => `#/people/${id}/history`,
  referrals: "#/people/referrals",
  takeCall: "#/people/referrals/new",
  referral: (id: string) => `#/people/referrals/${id}`,
  correctReferral: (id: string) => `#/people/referrals/${id}/correct`,
  reports: "#/reports",
  reportsOn: (part: string) => `#/reports?part=${part}`,
  documents: "#/documents",
  dossiers: "#/documents/dossiers",
  letter: (id: string) => `#/documents/letters/${id}`,
  settingsLetters: "#/settings/letters",
  dossier: (id: string) => `#/documents/dossiers/${id}`,
  /** The current dossier of a person, or the page to begin one. */
  dossierFor: (personId: string) => `#/documents/dossiers/for/${personId}`,
  /** Where what is to be done in a dossier is done: the open-ended stay has one of its own. */
  dossierForTask: (task: TaskKind, personId: string) =>
    `#/documents/dossiers/for/${personId}${task === "askOpenEnded" ? "?openEnded=true" : ""}`,
  handbook: "#/handbook/README",
  /** At a heading of a page, or at its beginning. */
  handbookAt: (page: string, heading: string) =>
    `#/handbook/${page}${heading === "" ? "" : `?at=${encodeURIComponent(heading)}`}`,
  /** With the text typed in the search field. */
  handbookSearch: (text: string) => `#/handbook/README?find=${encodeURIComponent(text)}`,
  terms: "#/handbook/terms",
  thisComputer: "#/handbook/this-computer",
  firstRun: "#/first-run",
  recover: "#/recover",
  restore: "#/restore",
  settings: "#/settings",
  settingsCentre: "#/settings/centre",
  settingsRooms: "#/settings/rooms",
  settingsProfiles: "#/settings/residence",
  settingsUsers: "#/settings/users",
  settingsKit: "#/settings/kit",
  settingsForgetting: "#/settings/forgetting",
  settingsBackup: "#/settings/backup",
  settingsCheck: "#/settings/check",
  settingsGuard: "#/settings/guard",
  settingsBringIn: "#/settings/bringIn",
  settingsMe: "#/settings/me",
  settingsLook: "#/settings/look",
  settingsAbout: "#/settings/about",
} as const;

interface Expected {
  readonly placeId: string;
  readonly bed?: string;
  readonly person?: string;
}

/** With one of its forms open, to continue its draft. */
function opening(form: string | undefined): string {
  return form === undefined ? "" : `?open=${encodeURIComponent(form)}`;
}
