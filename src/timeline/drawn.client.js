// Notes when the timeline was first painted: it stands in the page before any script, so this one waits for nothing else.
requestAnimationFrame(() => setTimeout(() => performance.mark('timeline-drawn')));
