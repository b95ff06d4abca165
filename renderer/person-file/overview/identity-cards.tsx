import { useState } from "react";
import { useFile } from "../../people/person-context.ts";
import { PersonCardPanel } from "./person-card-panel.tsx";
import { IdentityPart } from "./identity-part.tsx";
import { Known } from "./person-overview.tsx";

/** What everybody sees of her, and the whole identity with its aliases. */
export function IdentityCards() {
  const file = useFile();
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <Known onEdit={() => setEditing(true)} />
      <IdentityPart file={file} />
      {isEditing ? <PersonCardPanel card={file.card} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
