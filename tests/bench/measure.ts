/** Time and memory of another program, and of a fixed piece of work to compare it with. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';

/** What a run of a program cost. */
export interface Cost {
	exitCode: number;
	/** From start to end, by the clock. */
	seconds: number;
	/** Of all processors together, the program's own and its children's; undefined where the system does not tell. */
	cpuSeconds: number | undefined;
	/** The most memory in use at once, in bytes; undefined where the system does not tell. */
	peakBytes: number | undefined;
}

const sampleMs = 200;

/** Clock ticks a second in `/proc`; the same on every Linux that Node runs on. */
const ticksPerSecond = 100;

const tryRead = (path: string): string | undefined => {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		// Not Linux, or a process that has ended.
		return undefined;
	}
};

const field = (status: string, name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);

/**
 * Memory of a process and everything that it has started. Memory that several of them share is counted for each.
 *
 * @returns what is in use now, and the most that any one of them has had, in bytes; nothing where there is no `/proc`.
 */
const memoryOfTree = (root: number): { now: number; mostOfOne: number } | undefined => {
	if (tryRead(`/proc/${root}/status`) === undefined) return undefined;
	const all = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			const status = tryRead(`/proc/${name}/status`);
			if (status === undefined) return [];
			const bytes = (kind: string): number => field(status, kind) * 1024;
			return [{ pid: Number(name), parent: field(status, 'PPid'), now: bytes('VmRSS'), most: bytes('VmHWM') }];
		});
	const tree = new Set([root]);
	for (let before = 0; before !== tree.size; ) {
		before = tree.size;
		for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
	}
	const own = all.filter(({ pid }) => tree.has(pid));
	return { now: own.reduce((sum, { now }) => sum + now, 0), mostOfOne: Math.max(0, ...own.map(({ most }) => most)) };
};

/** Processor time of all children that have ended, in seconds; undefined where there is no `/proc`. */
const childrenCpuSeconds = (): number | undefined => {
	// The second field is the program's name in parentheses, which may hold spaces; times of children are the 16th and 17th.
	const fields = tryRead('/proc/self/stat')?.replace(/^.*\) /s, '').split(' ');
	return fields && (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
};

/**
 * Runs a program to its end. Its output goes to a file. Memory is looked at five times a second, and the system's own
 * record of the most that each process had is taken along, so that no peak of a single process is missed.
 *
 * @throws Error where the program cannot be started.
 */
export const runMeasured = (
	command: string,
	args: readonly string[],
	options: { cwd: string; env: NodeJS.ProcessEnv; logFile: string },
): Promise<Cost> =>
	new Promise((resolve, reject) => {
		const log = openSync(options.logFile, 'w');
		const cpuBefore = childrenCpuSeconds();
		const started = performance.now();
		const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: ['ignore', log, log] });
		let peakBytes: number | undefined;
		const look = (): void => {
			const memory = child.pid === undefined ? undefined : memoryOfTree(child.pid);
			if (memory) peakBytes = Math.max(peakBytes ?? 0, memory.now, memory.mostOfOne);
		};
		const timer = setInterval(look, sampleMs);
		child.on('error', (error) => {
			clearInterval(timer);
			closeSync(log);
			reject(error);
		});
		child.on('exit', (code) => {
			const seconds = (performance.now() - started) / 1000;
			const cpuAfter = childrenCpuSeconds();
			clearInterval(timer);
			closeSync(log);
			const cpuSeconds = cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore;
			resolve({ exitCode: code ?? 1, seconds, cpuSeconds, peakBytes });
		});
	});

const work = (): number => {
	let state = 1;
	for (let step = 0; step < 2e8; step++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
	return state;
};

/**
 * How long the machine takes for a fixed piece of work: 200 million steps of a linear congruential generator. Builds on
 * different machines, or on one that is busy, are compared by how many times this they take.
 *
 * @returns seconds; the least of three tries, since nothing makes it faster and much makes it slower.
 */
export const referenceSeconds = (): number => {
	const tries = Array.from({ length: 3 }, () => {
		const started = performance.now();
		// The result is looked at, so that the loop cannot be left out.
		if (work() === 0.5) throw new Error('An integer came out as a fraction.');
		return (performance.now() - started) / 1000;
	});
	return Math.min(...tries);
};
