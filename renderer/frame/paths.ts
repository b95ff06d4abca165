/** Addresses inside the window, for links. */
export const paths = {
  today: "#/",
  house: "#/house",
  timeline: "#/house/timeline",
  ahead: "#/house/ahead",
  reshuffle: "#/house/reshuffle",
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
  medicines: "#/house/medicines",
  activities: "#/house/together/activities",
  visits: "#/house/together/visits",
  belongings: "#/house/together/belongings",
  people: "#/people",
  admit: "#/admit",
  /** The form with a bed already chosen, as from the board. */
  admitTo: (bedId: string) => `#/admit?bed=${bedId}`,
  /** Somebody for whom a place is kept. */
  admitExpected: ({ bed, person, placeId }: Expected) =>
    `#/admit?place=${placeId}${bed === undefined ? "" : `&bed=${bed}`}${person === undefined ? "" : `&person=${person}`}`,
  admitAgain: (personId: string) => `#/admit?person=${personId}`,
  /** For somebody of the same family, in or beside that room. */
  admitWith: (personId: string) => `#/admit?with=${personId}`,
  person: (id: string) => `#/people/${id}`,
  personStay: (id: string) => `#/people/${id}/stay`,
  agreement: "#/house/agreement",
  editAgreement: (language: string) => `#/house/agreement/${language}`,
  sign: (id: string) => `#/people/${id}/agreement`,
  departure: (id: string, stayId: string) => `#/people/${id}/departure/${stayId}`,
  personSafety: (id: string) => `#/people/${id}/safety`,
  personIntake: (id: string, section?: string) =>
    `#/people/${id}/intake${section === undefined ? "" : `?section=${section}`}`,
  personHistory: (id: string) => `#/people/${id}/history`,
  referrals: "#/people/referrals",
  takeCall: "#/people/referrals/new",
  referral: (id: string) => `#/people/referrals/${id}`,
  correctReferral: (id: string) => `#/people/referrals/${id}/correct`,
  firstRun: "#/first-run",
  recover: "#/recover",
  settings: "#/settings",
  settingsCentre: "#/settings/centre",
  settingsRooms: "#/settings/rooms",
  settingsUsers: "#/settings/users",
  settingsKit: "#/settings/kit",
  settingsMe: "#/settings/me",
  settingsLook: "#/settings/look",
  settingsAbout: "#/settings/about",
} as const;

interface Expected {
  readonly placeId: string;
  readonly bed?: string;
  readonly person?: string;
}
