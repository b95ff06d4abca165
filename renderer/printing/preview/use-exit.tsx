import { type ReactNode, useState } from "react";
import { Printed } from "./page-list.tsx";
import { AddressNotice } from "./address-notice.tsx";
import { OverridePanel } from "./override-panel.tsx";
import type { Printing } from "./use-print.ts";
import type { GuardAtTheDoor } from "./use-address-guard.ts";

export interface PaperEnd {
  /** What keeps the paper back, to stand above its sheets. */
  readonly notice: ReactNode;
  /** Two people are letting it leave: keys are theirs then. */
  readonly isOverriding: boolean;
  /** The sheet on which they do, and what goes to the printer. */
  readonly end: ReactNode;
}

/** The end of a paper, alone or among several: what keeps it back, how it leaves after all, what is printed of it. */
export function useExit(
  guard: GuardAtTheDoor | undefined,
  pictures: Printing["pictures"],
): PaperEnd {
  const [isOverriding, setOverriding] = useState(false);
  const verdict = guard === undefined || guard.verdict === "asked" ? null : guard.verdict;
  return {
    isOverriding,
    notice:
      guard === undefined ? null : (
        <AddressNotice guard={guard} onOverride={() => setOverriding(true)} />
      ),
    end: (
      <>
        {isOverriding && guard !== undefined && verdict !== null ? (
          <OverridePanel guard={guard} verdict={verdict} onClose={() => setOverriding(false)} />
        ) : null}
        <Printed pictures={pictures} />
      </>
    ),
  };
}
