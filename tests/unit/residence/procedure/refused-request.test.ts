// The answer to a request: it was refused, or further information was requested.
import { describe, expect, it } from "vitest";
import { isAskedAlready } from "../../../../domain/dossiers/dossier-due-dates.ts";
import type { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import { nextOfEach, shownTasks } from "../../../../domain/residence/procedure/procedure-tasks.ts";
import {
  askedForNextOn,
  phaseOf,
  standingOf,
  procedureOn,
} from "../../../../domain/residence/procedure/residence-procedure.ts";
import {
  about,
  answers,
  asked,
  askedFirst,
  conviction,
  correction,
  court,
} from "./test-procedure-events.ts";
import { day, issued, plain, statement, statusOn, yes } from "./test-procedure-events.ts";

const held: readonly ResidenceEvent[] = [
  statement("2005-01-20"),
  issued("2005-01-31", "provisional"),
  answers("2005-03-01", yes),
  issued("2005-04-20", "temporary"),
];
const sent = [...held, plain("2005-09-10", "renewalSent")];
const refusal = plain("2005-10-01", "requestRefused");
const refused = [...sent, refusal];
const on = (text: string, all: readonly ResidenceEvent[]) => procedureOn(all, day(text));
const state = (text: string, all: readonly ResidenceEvent[]) => standingOf(on(text, all)).state;
const kinds = (text: string, all: readonly ResidenceEvent[]) =>
  statusOn(all, text).tasks.map(({ kind }) => kind);
const newGroundOn = (text: string, all: readonly ResidenceEvent[]) =>
  statusOn(all, text).requirements.openEnded.newGroundOn;

describe("a request that was refused", () => {
  it("is awaited no more: the document is valid until its day, and expired after it", () => {
    expect(state("2005-10-20", refused)).toBe("valid");
    expect(state("2005-10-21", sent)).toBe("pending");
    expect(state("2005-10-21", refused)).toBe("expired");
    expect(askedForNextOn(on("2005-09-30", refused))).toBe("2005-09-10");
    expect(askedForNextOn(on("2005-10-01", refused))).toBeNull();
  });

  it("leaves the legal adviser to look at it, and nothing to be sent automatically", () => {
    expect(kinds("2005-10-05", refused)).toEqual(["requestRefused"]);
    expect(kinds("2005-10-25", refused)).toEqual(["requestRefused", "expired"]);
  });

  it("is looked at before the current document expires, also the reflection period", () => {
    const by = (text: string, all: readonly ResidenceEvent[]) =>
      statusOn(all, text).tasks.map(({ kind, by: last }) => [kind, last]);
    expect(by("2005-10-05", refused)).toEqual([["requestRefused", "2005-10-20"]]);
    const reflecting = [
      issued("2005-03-01", "reflection"),
      statement("2005-03-20"),
      askedFirst("2005-03-22", "provisional"),
      plain("2005-04-01", "requestRefused"),
    ];
    expect(by("2005-04-02", reflecting)).toEqual([["requestRefused", "2005-04-15"]]);
  });

  it("is over where it is requested again, issued after all, or was recorded by mistake", () => {
    const sentAgain = [...refused, plain("2005-10-10", "renewalSent")];
    expect([state("2005-10-21", sentAgain), kinds("2005-10-21", sentAgain)]).toEqual([
      "pending",
      ["askProgress"],
    ]);
    const later = [...refused, issued("2005-11-02", "temporary")];
    expect(kinds("2005-11-03", later)).not.toContain("requestRefused");
    const mistaken = [...refused, correction("2005-10-12", refusal)];
    expect(state("2005-10-21", mistaken)).toBe("pending");
  });

  it("on the day on which it was sent comes after it", () => {
    expect(state("2005-10-21", [...sent, plain("2005-09-10", "requestRefused")])).toBe("expired");
  });

  it("is that for the first document as well", () => {
    const first = [askedFirst("2005-01-21", "provisional"), statement("2005-01-20")];
    const none = [...first, plain("2005-02-01", "requestRefused")];
    expect(kinds("2005-02-02", none)).toEqual(["requestRefused"]);
    expect(on("2005-02-02", none).asked).toBeNull();
  });
});

describe("an open-ended stay that was refused", () => {
  const ground = [...held, court("2005-05-02", "referral"), asked("2005-05-10")];
  const no = [...ground, plain("2005-06-01", "openEndedRefused")];

  it("is no longer requested, and its basis is no new ground", () => {
    expect([phaseOf(on("2005-05-31", no)), phaseOf(on("2005-06-01", no))]).toEqual(["R5", "R4"]);
    expect(kinds("2005-06-02", no)).toContain("openEndedRefused");
    expect(kinds("2005-06-02", no)).not.toContain("askOpenEnded");
    expect(isAskedAlready("T13", statusOn(no, "2005-06-02"))).toBe(true);
    expect(newGroundOn("2005-07-02", [...no, court("2005-07-01", "indictment")])).toBe(
      "2005-07-01",
    );
  });

  it("leaves a conviction that came after the request was sent to be requested for", () => {
    const convicted = [...ground, conviction("2005-05-20", { law: "trafficking" })];
    const after = [...convicted, plain("2005-06-01", "openEndedRefused")];
    expect(newGroundOn("2005-06-02", after)).toBe("2005-05-20");
    expect(kinds("2005-06-02", after)).toContain("askOpenEnded");
    expect(kinds("2005-06-12", [...after, asked("2005-06-10")])).not.toContain("askOpenEnded");
    const step = [...ground, court("2005-05-20", "indictment")];
    expect(
      newGroundOn("2005-06-02", [...step, plain("2005-06-01", "openEndedRefused")]),
    ).toBeNull();
  });

  it("leaves the renewal that was sent beside it awaited", () => {
    const beside = [...no, plain("2005-09-10", "renewalSent")];
    expect(state("2005-10-21", beside)).toBe("pending");
  });
});

describe("a request with further information requested", () => {
  const more = [...sent, plain("2005-09-20", "moreAsked")];

  it("stays in time, and needs an answer instead of a reminder", () => {
    expect(state("2005-10-21", more)).toBe("pending");
    expect(kinds("2005-09-25", more)).toEqual(["answerMoreAsked"]);
  });

  it("is answered once something is sent again, or it is refused", () => {
    expect(kinds("2005-09-25", [...more, plain("2005-09-24", "renewalSent")])).toEqual([
      "askProgress",
    ]);
    expect(kinds("2005-10-05", [...more, refusal])).toEqual(["requestRefused"]);
  });

  it("is answered by what was sent for it, on its day", () => {
    const named = [...sent, about("2005-09-20", "moreAsked", "next")];
    const answered = [...named, about("2005-09-24", "moreSent", "next")];
    expect(kinds("2005-09-23", answered)).toEqual(["answerMoreAsked"]);
    expect(kinds("2005-09-25", answered)).toEqual(["askProgress"]);
    expect(askedForNextOn(on("2005-09-25", answered))).toBe("2005-09-10");
  });
});

describe("further information on a sending that was undone", () => {
  const renewal = plain("2005-09-10", "renewalSent");
  const mistaken = correction("2005-09-22", renewal);
  const more = about("2005-09-20", "moreAsked", "next");

  it("is to be answered no more: the renewal is to be sent", () => {
    const back = [...held, renewal, more, mistaken];
    expect(on("2005-09-25", back).moreAskedOn).toBeNull();
    expect(kinds("2005-09-25", back)).not.toContain("answerMoreAsked");
    expect(kinds("2005-09-25", back)).toContain("send");
    // Before it was undone it was not known.
    expect(kinds("2005-09-21", [...held, renewal, more])).toEqual(["answerMoreAsked"]);
  });

  it("stays where another sending is on file, or it was the request for the first document", () => {
    const twice = [...held, plain("2005-09-08", "renewalSent"), renewal, more, mistaken];
    expect(kinds("2005-09-25", twice)).toContain("answerMoreAsked");
    const first = [statement("2005-01-20"), askedFirst("2005-01-21", "provisional")];
    const early = about("2005-01-25", "moreAsked", "next");
    expect(kinds("2005-01-26", [...first, early])).toContain("answerMoreAsked");
    const reflecting = [issued("2005-01-10", "reflection"), ...first, early];
    expect(kinds("2005-01-26", reflecting)).toContain("answerMoreAsked");
  });

  it("stays where the request it concerns was not recorded, and none is on file", () => {
    const unsaid = plain("2005-09-20", "moreAsked");
    expect(kinds("2005-09-25", [...held, unsaid])).toContain("answerMoreAsked");
  });
});

describe("further information on one of two requests", () => {
  const both = [...held, court("2005-05-02", "referral"), asked("2005-05-10")];
  const openEnded = [...both, about("2005-09-01", "moreAsked", "openEnded")];
  const renewed = plain("2005-09-10", "renewalSent");

  it("of the open-ended stay is not answered by the renewal", () => {
    expect(kinds("2005-09-05", openEnded)).toContain("answerMoreOpenEnded");
    const after = [...openEnded, renewed];
    expect(kinds("2005-09-11", after)).toContain("answerMoreOpenEnded");
    expect(kinds("2005-09-11", after)).toContain("askProgress");
    expect(kinds("2005-10-03", [...after, refusal])).toContain("answerMoreOpenEnded");
    expect(kinds("2005-11-03", [...after, issued("2005-11-02", "temporary")])).toContain(
      "answerMoreOpenEnded",
    );
  });

  it("for the open-ended stay is answered by what was sent for it, requested again or refused", () => {
    for (const one of [
      about("2005-09-12", "moreSent", "openEnded"),
      asked("2005-09-12"),
      plain("2005-09-12", "openEndedRefused"),
    ])
      expect(kinds("2005-09-13", [...openEnded, one])).not.toContain("answerMoreOpenEnded");
    const next = about("2005-09-12", "moreSent", "next");
    expect(kinds("2005-09-13", [...openEnded, next])).toContain("answerMoreOpenEnded");
  });

  it("for the renewal is not answered by anything about the open-ended stay", () => {
    const more = [...both, renewed, about("2005-09-20", "moreAsked", "next")];
    for (const one of [
      about("2005-09-22", "moreSent", "openEnded"),
      asked("2005-09-22"),
      plain("2005-09-22", "openEndedRefused"),
    ])
      expect(kinds("2005-09-25", [...more, one])).toContain("answerMoreAsked");
  });

  it("exists for each of them where it is requested for both", () => {
    const more = [...openEnded, renewed, about("2005-09-20", "moreAsked", "next")];
    const shown = shownTasks(statusOn(more, "2005-09-25").tasks, day("2005-09-25"));
    expect(shown.map(({ kind }) => kind)).toEqual(["answerMoreOpenEnded", "answerMoreAsked"]);
    expect(nextOfEach(shown, day("2005-09-25"))).toHaveLength(2);
  });

  it("is over once the request itself was undone", () => {
    const mistaken = asked("2005-05-10");
    const more = [...held, mistaken, about("2005-06-01", "moreAsked", "openEnded")];
    expect(kinds("2005-06-02", [...more, correction("2005-06-02", mistaken)])).not.toContain(
      "answerMoreOpenEnded",
    );
  });

  it("concerned the pending one where it was not recorded, else either", () => {
    const unsaid = plain("2005-09-01", "moreAsked");
    expect(kinds("2005-09-11", [...both, unsaid, renewed])).toContain("answerMoreOpenEnded");
    const later = plain("2005-09-20", "moreAsked");
    expect(kinds("2005-09-25", [...sent, later, asked("2005-09-22")])).toContain("answerMoreAsked");
    const either = [...both, renewed, later];
    expect(kinds("2005-09-21", either)).toContain("answerMoreAsked");
    for (const request of ["next", "openEnded"] as const)
      expect(kinds("2005-09-25", [...either, about("2005-09-22", "moreSent", request)])).toEqual([
        ...(request === "next"
          ? ["askOpenEndedProgress", "askProgress"]
          : ["askProgress", "askOpenEndedProgress"]),
      ]);
  });
});
