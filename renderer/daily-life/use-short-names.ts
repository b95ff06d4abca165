import { shortNames } from "../../domain/people/short-names.ts";
import { type Named, useNames } from "../shell/privacy-mode-provider.tsx";

/** First names, where they are unique; initials in privacy mode. */
export function useShortNames(people: readonly Named[]): (person: Named) => string {
  const { isPrivate, nameOf } = useNames();
  const called = shortNames(people.flatMap(({ name }) => name ?? []));
  return (person) => (person.name === null || isPrivate ? nameOf(person) : called(person.name));
}
