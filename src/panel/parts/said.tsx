import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';

/** How long the line stays in sight; whatever it says can be seen in the list as well. */
const STAYS = 6000;

/** One line on what just happened, for eyes and for screen readers. */
export function Said() {
  const text = useText();
  const { actions } = usePanel();
  const key = actions.said.value;
  const [inSight, setInSight] = useState(false);

  useEffect(() => {
    if (key === '') return;
    setInSight(true);
    const timer = setTimeout(() => setInSight(false), STAYS);
    return () => clearTimeout(timer);
  }, [key]);

  return (
    <p class="said" role="status" data-in-sight={inSight && key !== ''}>
      {key !== '' && text(key)}
    </p>
  );
}
