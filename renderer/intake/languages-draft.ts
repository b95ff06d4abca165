import * as z from "zod";
import type { Input } from "../../domain/api/index.ts";
import { InterpreterWanted, LanguageLevel, type Languages } from "../../domain/intake/intake.ts";

/** Languages as they are being filled in. */
export const LanguagesDraft = z.strictObject({
  spoken: z.array(
    z.strictObject({ id: z.string(), code: z.string().nullable(), level: LanguageLevel }),
  ),
  interpreter: InterpreterWanted,
  interpreterIn: z.string().nullable(),
  never: z.array(z.strictObject({ id: z.string(), who: z.string(), forHouse: z.boolean() })),
});
export type LanguagesDraft = Readonly<z.infer<typeof LanguagesDraft>>;

/** The saved languages, or those of the person's card: no language is typed twice. */
export function languagesDraftOf(
  languages: Languages | null,
  onCard: readonly string[],
): LanguagesDraft {
  if (languages !== null)
    return {
      ...languages,
      spoken: languages.spoken.map((one) => ({ ...one, id: one.code })),
      never: [...languages.never],
    };
  return {
    spoken: onCard.map((code, index) => ({
      id: code,
      code,
      level: index === 0 ? "first" : "some",
    })),
    interpreter: "any",
    interpreterIn: onCard[0] ?? null,
    never: [],
  };
}

export function languagesFrom(
  draft: LanguagesDraft,
): Input<"intake.saveLanguages">["languages"] | null {
  const spoken = draft.spoken.flatMap(({ code, level }) =>
    code === null ? [] : [{ code, level }],
  );
  const isWhole =
    spoken.length === draft.spoken.length && draft.never.every(({ who }) => who.trim() !== "");
  if (!isWhole) return null;
  const interpreterIn = draft.interpreter === "none" ? null : draft.interpreterIn;
  return { spoken, interpreter: draft.interpreter, interpreterIn, never: [...draft.never] };
}
