import { shortNames } from "../../domain/people/short-names.ts";
import { type Named, useNames } from "../shell/privacy.tsx";

/** First names, where no two people would answer to the same one; initials in privacy mode. */
export function useShortNames(people: readonly Named[]): (person: Named) => string {
  const { isPrivate, nameOf } = useNames();
  const called = shortNames(people.flatMap(({ name }) => name ?? []));
  return (person) => (person.name === null || isPrivate ? nameOf(person) : called(person.name));
}
