import type { Today } from "../../../domain/today/today.ts";
import { useState } from "react";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { type LeftHere, useUnfinishedDraft } from "../../shell/forms/use-unfinished-draft.ts";
import { useProcedure } from "../../lib/api.ts";
import {
  type Admission,
  AdmissionDraft,
  admissionSpot,
  goneOn,
  newAdmission,
  withFile,
} from "./admission-draft.ts";
import { AdmitForm } from "./admit-form.tsx";

export interface AdmitScreenProps {
  /** A bed chosen on the board. */
  readonly bed?: string | undefined;
  /** A returning person, chosen in their file. */
  readonly person?: string | undefined;
  /** A member of the same family who lives here. */
  readonly with?: string | undefined;
  /** The bed reserved for the person who arrives. */
  readonly place?: string | undefined;
}

export function AdmitScreen({ bed, person, with: relative, place }: AdmitScreenProps) {
  const today = useProcedure("today.view", {});
  const settings = useProcedure("house.settings", {});
  const file = useProcedure("people.view", { id: person ?? "" }, { isOn: person !== undefined });
  return (
    <QueryBoundary answer={today}>
      {(now) => (
        <QueryBoundary answer={settings}>
          {({ stayMonths }) => {
            const empty = {
              ...newAdmission(now.night, bed ?? null),
              withPersonId: relative ?? null,
              placeId: place ?? null,
            };
            if (person === undefined)
              return <AsLeft today={now} stayMonths={stayMonths} start={empty} />;
            return (
              <QueryBoundary answer={file}>
                {({ card, referred, lastLeft }) => {
                  // The first referrer sent the person to this stay, not to a later one.
                  const referredBy = lastLeft === null ? (referred?.by ?? null) : null;
                  const word = referredBy === null ? undefined : referred?.own?.by;
                  const own = word === undefined ? undefined : { referredBy: word };
                  const start = { ...withFile(empty, card), referredBy, own };
                  return <AsLeft today={now} stayMonths={stayMonths} start={start} />;
                }}
              </QueryBoundary>
            );
          }}
        </QueryBoundary>
      )}
    </QueryBoundary>
  );
}

interface AsLeftProps {
  readonly today: Today;
  readonly stayMonths: number;
  /** The form as it begins without a draft. */
  readonly start: Admission;
}

/** The form as its draft was saved. */
function AsLeft(props: AsLeftProps) {
  const [spot] = useState(() => admissionSpot(props.start));
  const left = useUnfinishedDraft(spot, AdmissionDraft);
  if (left === undefined) return null;
  return <Begun key={left.key} {...props} left={left} />;
}

interface BegunProps extends AsLeftProps {
  readonly left: LeftHere<AdmissionDraft>;
}

/** Choosing an existing file while the form is filled in starts a form of that person's own. */
function Begun({ today, stayMonths, start, left }: BegunProps) {
  const [begun, setBegun] = useState(() => ({
    count: 0,
    empty: start,
    savedAt: left.restored?.savedAt ?? null,
    typed: left.restored === null ? start : goneOn(left.restored.value, start),
  }));
  const { count, empty, typed, savedAt } = begun;
  return (
    <AdmitForm
      key={count}
      today={today}
      stayMonths={stayMonths}
      empty={empty}
      start={typed}
      restoredAt={savedAt}
      onAfresh={left.afresh}
      onFile={(file, now) => {
        const [from, to] = [
          { ...empty, file: null },
          { ...now, file: null },
        ];
        setBegun({
          count: count + 1,
          savedAt: null,
          empty: file === null ? from : withFile(from, file),
          typed: file === null ? to : withFile(to, file),
        });
      }}
    />
  );
}
