import type { LetterFacts } from "./letter-facts.ts";
import { kindsOn, type LetterKind } from "./letter-kind.ts";

/** The letters that fit the person's present situation; the others can be written all the same. */
export const fittingKinds = (facts: LetterFacts): readonly LetterKind[] =>
  kindsOn(facts.on).filter((kind) => fits(kind, facts));

function fits(kind: LetterKind, facts: LetterFacts): boolean {
  const { current, statement, accompaniment, appointment, court, lawyer, openQuestions } = facts;
  switch (kind) {
    case "accompaniment":
      return accompaniment.since !== null;
    case "firstDocument":
      return current === null && statement === null;
    case "declaration":
      return statement !== null && (current === null || current.step === "reflection");
    case "extension":
      // Once only: what was extended is not extended again.
      return isStanding(facts) && current?.step === "provisional" && openQuestions.length > 0;
    case "magistrate":
      return openQuestions.length > 0 && isProvisional(facts);
    case "appointment":
      return appointment !== null;
    case "municipality":
      return isStanding(facts);
    case "lawyer":
      return lawyer !== null || court !== null;
    case "school":
    case "employer":
      return accompaniment.since !== null;
  }
}

/** There is a document, and it was not withdrawn. */
const isStanding = ({ current }: LetterFacts): boolean => current?.isWithdrawn === false;

const isProvisional = ({ current }: LetterFacts): boolean =>
  current?.step === "provisional" || current?.step === "extended" || current?.step === "temporary";
