"""Events whose programme people make together: who may propose, what was taken, where and when each session is."""
