// Pending requests, which of the two requests further information concerns, and what answers it.
import { describe, expect, it } from "vitest";
import type { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import type { Requests } from "../../../../domain/residence/procedure/pending-requests.ts";
import { procedureOn } from "../../../../domain/residence/procedure/residence-procedure.ts";
import { about, asked, askedFirst, day, issued, plain } from "./test-procedure-events.ts";

type Events = readonly ResidenceEvent[];
type Told = Partial<Record<keyof Requests, string | null>>;

const on = (events: Events) => procedureOn(events, day("2006-12-31"));
const order = issued("2005-01-10", "reflection");
const declaration = issued("2005-01-31", "provisional");
const extension = issued("2005-04-28", "extended");
const certificate = issued("2005-06-01", "temporary");
const first = askedFirst("2005-01-05", "provisional");
const sent = plain("2005-10-01", "renewalSent");
const refused = plain("2005-11-01", "requestRefused");
const openEnded = asked("2005-10-05");
const openEndedRefused = plain("2005-11-05", "openEndedRefused");
const integration = plain("2005-12-01", "integration");
const more = (when: string) => plain(when, "moreAsked");

describe("a pending request", () => {
  it.each<[string, Events, Told]>([
    ["the first document", [first], { lastSentOn: "2005-01-05", renewalSentOn: null }],
    [
      "and again, completed",
      [first, askedFirst("2005-01-09", "provisional")],
      { lastSentOn: "2005-01-09" },
    ],
    ["the renewal", [certificate, sent], { lastSentOn: "2005-10-01", renewalSentOn: "2005-10-01" }],
    [
      "the renewal, completed",
      [certificate, sent, plain("2005-10-03", "renewalSent")],
      { lastSentOn: "2005-10-03", renewalSentOn: "2005-10-01" },
    ],
    [
      "and what more was asked for",
      [certificate, sent, about("2005-10-20", "moreSent", "next")],
      { lastSentOn: "2005-10-20", openEndedSentOn: null },
    ],
    [
      "before the document that is held",
      [extension, plain("2005-05-20", "renewalSent"), certificate],
      { lastSentOn: null, renewalSentOn: null },
    ],
    [
      "an open-ended stay",
      [certificate, openEnded],
      { openEndedSentOn: "2005-10-05", lastSentOn: null },
    ],
    [
      "and what more was asked for on it",
      [certificate, openEnded, about("2005-10-20", "moreSent", "openEnded")],
      { openEndedSentOn: "2005-10-20", lastSentOn: null },
    ],
  ])("%s", (_, events, told) => expect(on(events)).toMatchObject(told));
});

describe("what was refused", () => {
  it.each<[string, Events, Told]>([
    ["the renewal", [certificate, sent, refused], { refusedOn: "2005-11-01", renewalSentOn: null }],
    [
      "and nothing but another thing since",
      [certificate, sent, refused, integration],
      { refusedOn: "2005-11-01" },
    ],
    [
      "and sent again",
      [certificate, sent, refused, plain("2005-11-09", "renewalSent")],
      { refusedOn: null, renewalSentOn: "2005-11-09" },
    ],
    [
      "the first document, asked for again",
      [first, plain("2005-01-20", "requestRefused"), askedFirst("2005-02-01", "provisional")],
      { refusedOn: null, lastSentOn: "2005-02-01" },
    ],
    [
      "the first document",
      [first, plain("2005-01-20", "requestRefused")],
      { refusedOn: "2005-01-20" },
    ],
    [
      "before the document that is held",
      [extension, plain("2005-05-20", "requestRefused"), certificate],
      { refusedOn: null },
    ],
    [
      "an open-ended stay",
      [certificate, openEnded, openEndedRefused],
      { openEndedRefusedOn: "2005-11-05", openEndedTriedOn: "2005-10-05", openEndedSentOn: null },
    ],
    [
      "an open-ended stay, asked for again",
      [certificate, openEnded, openEndedRefused, asked("2005-12-01")],
      { openEndedRefusedOn: null, openEndedTriedOn: "2005-12-01" },
    ],
    [
      "one of which the request is not on file",
      [certificate, openEndedRefused],
      { openEndedRefusedOn: "2005-11-05", openEndedTriedOn: "2005-11-05" },
    ],
  ])("%s", (_, events, told) => expect(on(events)).toMatchObject(told));
});

describe("an open-ended stay that was given", () => {
  const permit = issued("2006-01-10", "openEnded");
  it.each<[string, Events, Told]>([
    ["is awaited no more", [certificate, openEnded, permit], { openEndedTriedOn: "2005-10-05" }],
    ["nor where it was asked for that day", [certificate, asked("2006-01-10"), permit], {}],
    [
      "nor where more was asked for",
      [certificate, openEnded, about("2005-11-10", "moreAsked", "openEnded"), permit],
      { openEndedMoreAskedOn: null },
    ],
    [
      "and was not refused, where that was before",
      [certificate, openEnded, openEndedRefused, asked("2005-12-01"), permit],
      { openEndedRefusedOn: null },
    ],
  ])("%s", (_, events, told) => {
    expect(on(events)).toMatchObject({ ...told, openEndedAsked: null });
  });

  it("is pending where it is requested after it", () => {
    const again = asked("2006-01-11");
    expect(on([certificate, permit, again]).openEndedAsked).toEqual(again);
  });
});

describe("further information requested", () => {
  const next = about("2005-11-10", "moreAsked", "next");
  it.each<[string, Events, string | null, string | null]>([
    ["on a renewal", [certificate, sent, next], "2005-11-10", null],
    ["on a renewal that is no more on file", [certificate, next], null, null],
    [
      "on a request that was not named, where nothing is on file",
      [certificate, more("2005-11-10")],
      "2005-11-10",
      null,
    ],
    [
      "on the first document",
      [first, about("2005-01-20", "moreAsked", "next")],
      "2005-01-20",
      null,
    ],
    [
      "on what follows the time to reflect",
      [order, askedFirst("2005-01-12", "provisional"), about("2005-01-20", "moreAsked", "next")],
      "2005-01-20",
      null,
    ],
    [
      "on what was asked for before the order came",
      [askedFirst("2005-01-05", "reflection"), order, about("2005-01-20", "moreAsked", "next")],
      null,
      null,
    ],
    ["before the document that is held", [extension, more("2005-05-20"), certificate], null, null],
    [
      "and sent, before any document",
      [first, about("2005-01-20", "moreAsked", "next"), about("2005-01-22", "moreSent", "next")],
      null,
      null,
    ],
    [
      "and asked for again, completed",
      [first, about("2005-01-20", "moreAsked", "next"), askedFirst("2005-01-25", "provisional")],
      null,
      null,
    ],
    ["and another thing since", [certificate, more("2005-11-10"), integration], "2005-11-10", null],
    [
      "on an open-ended stay",
      [certificate, openEnded, about("2005-11-10", "moreAsked", "openEnded")],
      null,
      "2005-11-10",
    ],
  ])("%s", (_, events, moreAskedOn, openEndedMoreAskedOn) => {
    expect(on(events)).toMatchObject({ moreAskedOn, openEndedMoreAskedOn });
  });
});

describe("more, where the request was not named", () => {
  const asks = more("2005-11-10");
  const sentOpenEnded = about("2005-11-20", "moreSent", "openEnded");
  it.each<[string, Events, string | null, string | null]>([
    [
      "is on the renewal, where that alone is awaited",
      [certificate, sent, asks, sentOpenEnded],
      "2005-11-10",
      null,
    ],
    [
      "is on the first document",
      [first, more("2005-01-20"), about("2005-01-22", "moreSent", "openEnded")],
      "2005-01-20",
      null,
    ],
    [
      "is on the open-ended stay, where that alone is",
      [certificate, openEnded, asks],
      null,
      "2005-11-10",
    ],
    [
      "where the renewal was refused",
      [certificate, sent, plain("2005-10-20", "requestRefused"), openEnded, asks],
      null,
      "2005-11-10",
    ],
    [
      "where the open-ended stay was refused",
      [
        certificate,
        asked("2005-08-01"),
        plain("2005-09-01", "openEndedRefused"),
        sent,
        asks,
        sentOpenEnded,
      ],
      "2005-11-10",
      null,
    ],
    [
      "where the renewal was that of an earlier document",
      [declaration, extension, plain("2005-05-20", "renewalSent"), certificate, openEnded, asks],
      null,
      "2005-11-10",
    ],
    [
      "where the renewal was sent on the day of the document",
      [certificate, plain("2005-06-01", "renewalSent"), openEnded, asks],
      null,
      "2005-11-10",
    ],
    ["may be on either, where both are", [certificate, sent, openEnded, asks], "2005-11-10", null],
    ["and is answered by either", [certificate, sent, openEnded, asks, sentOpenEnded], null, null],
    [
      "or by a refusal of either",
      [certificate, sent, openEnded, asks, plain("2005-11-20", "openEndedRefused")],
      null,
      null,
    ],
  ])("%s", (_, events, moreAskedOn, openEndedMoreAskedOn) => {
    expect(on(events)).toMatchObject({ moreAskedOn, openEndedMoreAskedOn });
  });
});
