import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { type Disclosure, WhenTold } from "./disclosure.ts";
import {
  InformationKind,
  DisclosedDocument,
  Recipient,
  DisclosureWay,
} from "./disclosure-codes.ts";

// An authority that can compel the centre asks for something. What is asked and what is given are two things: two
// people decide.

/** Of its first version. */
export const OrderId = z.uuid().brand<"OrderId">();
export type OrderId = z.infer<typeof OrderId>;

/** The kind of document by which it is asked. */
export const OrderDocument = z.enum(["judgment", "warrant", "summons", "requisition", "letter"]);
export type OrderDocument = z.infer<typeof OrderDocument>;

export const OrderState = z.enum(["open", "proposed", "decided", "mistake"]);
export type OrderState = z.infer<typeof OrderState>;

/** Days before its last one from which Today asks for an answer: a lawyer is asked first, and two people decide. [D] */
export const orderSoonDays = 14;

const line = z.string().trim().max(200);
const text = z.string().trim().max(2000);
const information = z.array(InformationKind).max(InformationKind.options.length);
const papers = z.array(DisclosedDocument).max(DisclosedDocument.options.length);

export const Order = z.strictObject({
  asker: Recipient,
  paper: OrderDocument,
  /** As it is printed on the document. */
  reference: line.min(1),
  receivedOn: CalendarDate,
  dueOn: CalendarDate.nullable(),
  /** What is asked for: in words, and as kinds. */
  asked: text.min(1),
  information: information.min(1),
  papers,
  /** Who was asked for advice, and their answer. */
  lawyer: line,
  advice: text,
  /** What is objected to, and why; empty where nothing is. */
  objection: text,
  toldHer: WhenTold,
  /** Why the person is not told. */
  whyNotTold: text,
});
export type Order = Readonly<z.infer<typeof Order>>;

export const OrderOutcome = z.enum(["given", "partly", "refused"]);
export type OrderOutcome = z.infer<typeof OrderOutcome>;

export const OrderDecision = z.strictObject({
  outcome: OrderOutcome,
  on: CalendarDate,
  why: text.min(1),
  /** What is handed over, how, and as which kinds; nothing where it is refused. */
  information,
  papers,
  way: DisclosureWay,
  handed: text,
});
export type OrderDecision = Readonly<z.infer<typeof OrderDecision>>;

/** One version: sealed for the office. */
export const OrderRecord = z.strictObject({
  order: Order,
  decision: OrderDecision.nullable(),
  /** Why it was sent back or withdrawn. */
  remark: text,
});
export type OrderRecord = Readonly<z.infer<typeof OrderRecord>>;

/** Fields that cannot be as they are. */
export function orderProblems(order: Order, today: CalendarDate): readonly string[] {
  const { receivedOn, dueOn, toldHer, whyNotTold } = order;
  return [
    ...(receivedOn > today ? ["receivedOn"] : []),
    ...(dueOn !== null && dueOn < receivedOn ? ["dueOn"] : []),
    ...(toldHer === "no" && whyNotTold === "" ? ["whyNotTold"] : []),
  ];
}

/** Never more than is asked for, and nothing where it is refused. */
export function decisionProblems(
  decision: OrderDecision,
  order: Order,
  today: CalendarDate,
): readonly string[] {
  const { outcome, on } = decision;
  const outside = on > today || on < order.receivedOn ? ["on"] : [];
  if (outcome === "refused") {
    const given = decision.information.length + decision.papers.length > 0;
    return [...outside, ...(given ? ["information"] : [])];
  }
  const isMore = decision.information.some((kind) => !order.information.includes(kind));
  const isMorePaper = decision.papers.some((type) => !order.papers.includes(type));
  return [
    ...outside,
    ...(decision.information.length === 0 || isMore ? ["information"] : []),
    ...(isMorePaper ? ["papers"] : []),
    ...(decision.handed === "" ? ["handed"] : []),
  ];
}

/** The line of the register for what is handed over; null where nothing is. */
export function lineOf({ order }: OrderRecord, decision: OrderDecision): Disclosure | null {
  if (decision.outcome === "refused") return null;
  return {
    kind: "told",
    on: decision.on,
    recipient: order.asker,
    way: decision.way,
    information: decision.information,
    papers: decision.papers,
    ground: { kind: "courtOrder", reason: order.reference },
    heldBack: false,
    toldHer: order.toldHer,
    note: decision.handed,
  };
}
