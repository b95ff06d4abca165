import { ResidenceView } from "../../../domain/residence/residence-record.ts";
import type { Me } from "../../../domain/users/user.ts";
import { me } from "./invented-house.ts";

/** What a window may know of an open procedure whose conditions are met, with these events. */
export const procedureOf = (events: readonly object[]): ResidenceView =>
  ResidenceView.parse({
    activated: [],
    hasProcedure: true,
    cases: [],
    saidInCaseOn: null,
    tracks: [
      {
        id: "55555555-5555-4555-8555-555555555555",
        openedOn: "2026-03-03",
        isOpen: true,
        content: {
          state: "open",
          record: {
            isAlone: false,
            override: null,
            hasWorkPermit: true,
            leftExploitation: true,
            acceptsAssistance: true,
          },
          events: events.map((event, at) => ({
            event: { ...event, id: `66666666-6666-4666-8666-66666666666${at}` },
            note: "",
            recorded: null,
          })),
        },
      },
    ],
  });

/** A document that was issued under the default rules. */
export const issued = (on: string, step: string) => ({
  kind: "issued",
  on,
  step,
  profile: "1997",
  printed: null,
  override: null,
});

/** A user who sees all of it. */
export const administrator: Me = { ...me, roles: ["admin", "care"], holds: ["office", "care"] };

/** The answers of the vault for this user. */
export const houseOf = (mine: Me) => ({
  "session.me": () => mine,
  "house.state": () => ({
    house: "open" as const,
    hasDemo: false,
    movedAway: null,
    purpose: "real" as const,
    me: mine,
  }),
});
