import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProfileView } from "../../../domain/residence/residence-record.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useHasRole } from "../../shell/user-session.ts";
import { useProcedure } from "../../lib/api.ts";
import { useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { SettingsSection } from "../../shell/settings/settings-section.tsx";
import { RulesInForcePanel } from "./rules-in-force-panel.tsx";

/** Which residence rules the centre follows, from which day, and who decided it. */
export function RulesInForceSection() {
  const { t } = useTranslation("residence");
  const isAdmin = useHasRole("admin");
  const profiles = useProcedure("profiles.list", {});
  const [open, setOpen] = useState<ProfileView | null>(null);
  return (
    <SettingsSection id="residence" lead={t("profilesText")}>
      <QueryBoundary answer={profiles}>
        {(seen) => (
          <Card>
            <Rows>
              {seen.map((profile) => (
                <Profile
                  key={profile.id}
                  profile={profile}
                  mayChange={isAdmin}
                  onChange={() => setOpen(profile)}
                />
              ))}
            </Rows>
          </Card>
        )}
      </QueryBoundary>
      {open === null ? null : <RulesInForcePanel profile={open} onClose={() => setOpen(null)} />}
    </SettingsSection>
  );
}

interface ProfileProps {
  readonly profile: ProfileView;
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

function Profile({ profile: { id, from, said }, mayChange, onChange }: ProfileProps) {
  const { t } = useTranslation(["residence", "documents"]);
  const { dates } = useFormats();
  const zone = useZone();
  const name = t(`residence:profile.${id}`);
  const isFounding = id === "1997";
  return (
    <Row
      title={<b>{name}</b>}
      detail={
        said === null
          ? undefined
          : t("residence:profileSaid", { name: said.byName, day: dates.moment(said.at, zone) })
      }
      trailing={
        <>
          <Tag tone={from === null ? "plain" : "ok"}>{sinceWhen()}</Tag>
          {mayChange && !isFounding ? (
            <Button
              size="small"
              label={t("documents:profileChangeOf", { profile: name })}
              onPress={onChange}
            >
              {t("residence:profileChange")}
            </Button>
          ) : null}
        </>
      }
    />
  );

  function sinceWhen(): string {
    if (isFounding) return t("residence:profileAlways");
    return from === null
      ? t("residence:profileOff")
      : t("residence:profileFrom", { day: dates.long(from) });
  }
}
