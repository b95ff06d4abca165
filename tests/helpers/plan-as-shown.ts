import type { Input, Output } from "../../domain/api/index.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { agreedVersions } from "../../domain/plan/plan-review.ts";

interface Asked {
  readonly ask: (name: "plan.view", of: { readonly id: PersonId }) => Promise<Output<"plan.view">>;
}

/** The part of a person's plan that is read and agreed, as the screen shows it. */
export async function shownOf(
  house: Asked,
  id: PersonId,
): Promise<Pick<Input<"plan.review">, "id" | "shown">> {
  const { entries } = await house.ask("plan.view", { id });
  const open = entries.flatMap((one) =>
    one.content.state === "open" ? [{ ...one, content: one.content.content }] : [],
  );
  return { id, shown: [...agreedVersions(open)] };
}
