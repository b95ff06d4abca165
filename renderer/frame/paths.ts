/** Addresses inside the window, for links. */
export const paths = {
  today: "#/",
  house: "#/house",
  nights: "#/house/nights",
  night: (night: string) => `#/house/nights/${night}`,
  people: "#/people",
  admit: "#/admit",
  /** The form with a bed already chosen, as from the board. */
  admitTo: (bedId: string) => `#/admit?bed=${bedId}`,
  admitAgain: (personId: string) => `#/admit?person=${personId}`,
  /** For somebody of the same family, in or beside that room. */
  admitWith: (personId: string) => `#/admit?with=${personId}`,
  person: (id: string) => `#/people/${id}`,
  personStay: (id: string) => `#/people/${id}/stay`,
  personSafety: (id: string) => `#/people/${id}/safety`,
  personHistory: (id: string) => `#/people/${id}/history`,
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
