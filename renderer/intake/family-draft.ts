import * as z from "zod";
import type { Input } from "../../domain/api/index.ts";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { Child, Family } from "../../domain/intake/intake.ts";
import { Sex } from "../../domain/vocabulary/code-lists.ts";

const ChildDraft = z.strictObject({
  id: z.string(),
  name: z.string(),
  sex: Sex,
  birthDate: z.string().nullable(),
  about: z.string(),
  comesAlong: z.boolean(),
});
export type ChildDraft = Readonly<z.infer<typeof ChildDraft>>;

/** The family as it is being filled in. */
export const FamilyDraft = z.strictObject({
  children: z.array(ChildDraft),
  inDanger: z.array(
    z.strictObject({ id: z.string(), who: z.string(), where: z.string(), danger: z.string() }),
  ),
  remark: z.string(),
});
export type FamilyDraft = Readonly<z.infer<typeof FamilyDraft>>;

export const familyDraftOf = (family: Family | null): FamilyDraft => ({
  children: (family?.children ?? []).map(({ id, name, sex, birthDate, about, comesAlong }) => ({
    id,
    name,
    sex,
    birthDate,
    comesAlong,
    about: about === null ? "" : String(about.years),
  })),
  inDanger: [...(family?.inDanger ?? [])],
  remark: family?.remark ?? "",
});

export const newChild = (): ChildDraft => ({
  id: crypto.randomUUID(),
  name: "",
  sex: "unknown",
  birthDate: null,
  about: "",
  comesAlong: true,
});

export const hasAge = ({ about }: ChildDraft): boolean => {
  const typed = about.trim();
  return typed === "" || (/^\d{1,2}$/.test(typed) && Number(typed) <= 25);
};

/** The input, or null while a name or an age is wrong. An unchanged estimate keeps its day. */
export function familyFrom(
  { children, inDanger, remark }: FamilyDraft,
  before: Family | null,
  today: CalendarDate,
): Input<"intake.saveFamily">["family"] | null {
  const isWhole =
    children.every((child) => child.name.trim() !== "" && hasAge(child)) &&
    inDanger.every(({ who }) => who.trim() !== "");
  if (!isWhole) return null;
  return {
    children: children.map((child) => {
      const known = before?.children.find(({ id }) => id === child.id);
      const { id, name, sex, birthDate, comesAlong } = child;
      return {
        id,
        name,
        sex,
        birthDate,
        comesAlong,
        about: aboutOf(child, known, today),
        personId: known?.personId ?? null,
      };
    }),
    inDanger: [...inDanger],
    remark,
  };
}

function aboutOf({ about }: ChildDraft, known: Child | undefined, today: CalendarDate) {
  if (about.trim() === "") return null;
  const years = Number(about);
  return known?.about?.years === years ? known.about : { years, on: today };
}
