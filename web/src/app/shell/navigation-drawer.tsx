import { Drawer } from '@mantine/core';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';

/** The navigation on a phone. */
export function NavigationDrawer({ onClose }: { onClose: () => void }) {
  return (
    <Drawer.Root opened onClose={onClose} position="left" size="18rem">
      <Drawer.Overlay />
      <Drawer.Content aria-label="Navigation" classNames={{ content: classes.drawer }}>
        <Drawer.Body className={classes.drawerBody}>
          <Rail onClose={onClose} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
