import { type ReactNode, useState } from "react";
import { Printed } from "./page-list.tsx";
import { AddressGuardNotice } from "./address-guard-notice.tsx";
import { TwoPersonOverridePanel } from "./two-person-override-panel.tsx";
import type { Printing } from "./use-print.ts";
import type { GuardAtTheDoor } from "./use-address-guard.ts";

export interface PrintoutEnd {
  /** Why the printout is blocked, shown above its pages. */
  readonly notice: ReactNode;
  /** A two-person override is open: it handles the keys. */
  readonly isOverriding: boolean;
  /** The override panel, and the pages for the printer. */
  readonly end: ReactNode;
}

/** What all previews share, for one printout or several: why it is blocked, the override, and the pages being printed. */
export function useSharedPreviewParts(
  guard: GuardAtTheDoor | undefined,
  pictures: Printing["pictures"],
): PrintoutEnd {
  const [isOverriding, setOverriding] = useState(false);
  const verdict = guard === undefined || guard.verdict === "asked" ? null : guard.verdict;
  return {
    isOverriding,
    notice:
      guard === undefined ? null : (
        <AddressGuardNotice guard={guard} onOverride={() => setOverriding(true)} />
      ),
    end: (
      <>
        {isOverriding && guard !== undefined && verdict !== null ? (
          <TwoPersonOverridePanel
            guard={guard}
            verdict={verdict}
            onClose={() => setOverriding(false)}
          />
        ) : null}
        <Printed pictures={pictures} />
      </>
    ),
  };
}
